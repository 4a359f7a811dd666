"""The numbers of PP-1 as sentences with the number in them, where each is set, and how one was changed."""

from collections.abc import Callable, Iterator, Mapping

from exposure.domain.progression.changes import PolicyChange
from exposure.domain.progression.levels import InForce, Layers, Level, in_force
from exposure.words.dates import short_moment
from exposure.words.language import _, ngettext

NUMBER = "{number}"
MANY = 2


def groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the settings in the order they are read in, each group under its heading."""
    return (
        (_("To move on"), ("n_min", "days_min", "belief_max", "contexts_min", "alone_min")),
        (_("What is a worry, what is late, what is a break"), ("feared_min", "late_hours", "break_days")),
        (
            _("When to look again"),
            ("n_review", "k_partly", "partly_of", "k_unclear", "k_aids", "k_unfinished", "k_unsettled"),
        ),
    )


def number_words(value: int | None) -> str:
    """Give a number as it stands in a sentence, None as "never"."""
    return _("never") if value is None else str(value)


def template(name: str, value: int | None) -> str:
    """Give the sentence of a setting with "{number}" where its number stands."""
    return _SENTENCES[name](MANY if value is None else value)


def sentence(name: str, value: int | None) -> str:
    """Give the sentence of a setting with its number."""
    if value is None:
        return _("Slow settling calls for no review.")
    if name == "alone_min" and not value:
        return _("None of them has to be made without the physio.")
    return template(name, value).replace(NUMBER, str(value))


def in_force_words(layers: Layers) -> Iterator[str]:
    """Say each setting of a step, and where it is set."""
    found = in_force(layers)
    for _heading, names in groups():
        for name in names:
            said = _("{sentence} ({where})")
            yield said.format(sentence=sentence(name, found[name].value), where=_set_for()[found[name].level])


def as_above(above: InForce) -> str:
    """Say what holds where nothing is set here."""
    return _("{as_whose}: {number}").format(as_whose=_as_whose()[above.level], number=number_words(above.value))


def change_words(change: PolicyChange) -> str:
    """Say who changed what and when."""
    short = short_names()
    told = "; ".join(
        _("{setting}: {was} → {now}").format(
            setting=short[name], was=_said(change.was, name), now=_said(change.now, name)
        )
        for name in change.names
    )
    return _("{moment}, {who}: {told}").format(moment=short_moment(change.at), who=change.by, told=told)


def short_names() -> Mapping[str, str]:
    """Give the settings by a short name each."""
    return {
        "n_min": _("tries needed"),
        "days_min": _("different days"),
        "belief_max": _("feels likely at most (%)"),
        "contexts_min": _("different places"),
        "alone_min": _("without the physio"),
        "feared_min": _("a worry from (%)"),
        "late_hours": _("hours late"),
        "break_days": _("days of a break"),
        "n_review": _("review after tries that count"),
        "k_partly": _("review after partly"),
        "partly_of": _("partly among the last"),
        "k_unclear": _("review after unclear in a row"),
        "k_aids": _("review after something extra in a row"),
        "k_unfinished": _("review after not done in full in a row"),
        "k_unsettled": _("look after slow to settle in a row"),
    }


def _said(policy: Mapping[str, int | None], name: str) -> str:
    return number_words(policy[name]) if name in policy else _("as above")


def _as_whose() -> Mapping[Level, str]:
    return {
        Level.PROGRAM: _("as the program comes"),
        Level.GOAL: _("as a goal step comes"),
        Level.CLINIC: _("as the clinic has it"),
        Level.PATIENT: _("as the patient has it"),
        Level.LADDER: _("as the ladder has it"),
        Level.RUNG: _("as the step has it"),
    }


def _set_for() -> Mapping[Level, str]:
    return {
        Level.PROGRAM: _("as the program comes"),
        Level.GOAL: _("as a goal step comes"),
        Level.CLINIC: _("set for the clinic"),
        Level.PATIENT: _("set for this patient"),
        Level.LADDER: _("set for this ladder"),
        Level.RUNG: _("set for this step"),
    }


def _late(count: int) -> str:
    days, hours_over = divmod(count, 24)
    if hours_over or days < 2:
        return ngettext(
            "An answer counts until {number} hour after it was due.",
            "An answer counts until {number} hours after it was due.",
            count,
        )
    # Nobody thinks of a week as so many hours.
    return _("An answer counts until {number} hours ({days} days) after it was due.").replace("{days}", str(days))


_SENTENCES: Mapping[str, Callable[[int], str]] = {
    "n_min": lambda count: ngettext(
        "A step needs {number} try in which it did not happen.",
        "A step needs {number} tries in which it did not happen.",
        count,
    ),
    "days_min": lambda count: ngettext(
        "They are made on {number} day or more.", "They are made on {number} different days or more.", count
    ),
    "belief_max": lambda _count: _("After the newest one it feels {number}% likely or less."),
    "contexts_min": lambda count: ngettext(
        "They are made in {number} place or more.", "They are made in {number} different places or more.", count
    ),
    "alone_min": lambda count: ngettext(
        "{number} or more of them is made without the physio.",
        "{number} or more of them are made without the physio.",
        count,
    ),
    "feared_min": lambda _count: _("From {number}% before moving, a step is a worry."),
    "late_hours": _late,
    "break_days": lambda count: ngettext(
        "After {number} day without a try, the highest step done is done once more.",
        "After {number} days without a try, the highest step done is done once more.",
        count,
    ),
    "n_review": lambda count: ngettext(
        "A review after {number} try that counts and still feels likely.",
        "A review after {number} tries that count and still feel likely.",
        count,
    ),
    "k_partly": lambda count: ngettext(
        "A review once it partly happened {number} time.", "A review once it partly happened {number} times.", count
    ),
    "partly_of": lambda count: ngettext(
        "For that, the last {number} try is looked at.", "For that, the last {number} tries are looked at.", count
    ),
    "k_unclear": lambda count: ngettext(
        "A review after {number} try where it could not be told.",
        "A review after {number} tries in a row where it could not be told.",
        count,
    ),
    "k_aids": lambda count: ngettext(
        "A review after {number} try with something extra.",
        "A review after {number} tries in a row with something extra.",
        count,
    ),
    "k_unfinished": lambda count: ngettext(
        "A review after {number} try not done in full.",
        "A review after {number} tries in a row not done in full.",
        count,
    ),
    "k_unsettled": lambda count: ngettext(
        "A review of the amount after {number} try that took more than a day to settle.",
        "A review of the amount after {number} tries in a row that took more than a day to settle.",
        count,
    ),
}
