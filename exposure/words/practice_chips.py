"""The usual words of a plan until next time, as they are offered on chips, and how they read within a sentence."""

from exposure.words.language import _


def often_words() -> tuple[str, ...]:
    """Give how often a step may be practised."""
    return (_("Every day"), _("Every other day"), _("3 times a week"))


def way_words() -> tuple[str, ...]:
    """Give what a step may be tried as."""
    return (_("At home"), _("Another room"), _("Outdoors"), _("Another time of day"))


def within(words: str) -> str:
    """Give words as they stand within a sentence: ours begin small there, the patient’s stay as they are."""
    said = words.strip()
    return said[:1].lower() + said[1:] if said in (*often_words(), *way_words()) else said
