"""What a letter says beside the tries: measures from first to latest, and sleep, stress and people."""

from exposure.domain.letter_content import LetterContent
from exposure.domain.patient import Circumstance
from exposure.words.language import _
from exposure.words.letter_parts import Paragraph, Run
from exposure.words.measures import activity_words, line_words


def measures_paragraph(content: LetterContent) -> Paragraph:
    """Tell the patient’s own activities, then each measure with what its change means; nothing without any."""
    # The mean of activities that stand there one by one would say the same again.
    apart = [line for line in content.measures if not (content.activities and line.sort == "activities")]
    own = [_("Able to do, 0 to 10:"), *map(activity_words, content.activities)] if content.activities else []
    said = [*own, *map(line_words, apart)]
    return (Run(_("Measures:"), strong=True), Run(" ".join(said))) if said else ()


def circumstances_sentences(content: LetterContent) -> list[str]:
    """Say which of the three is in play and which is fine; nothing of what was not asked."""
    now = content.circumstances
    three = ((_("sleep"), now.sleep), (_("stress"), now.stress), (_("people around"), now.people))
    in_play = [_in_play(what, how) for what, how in three if how in ("matters", "helped")]
    fine = [what for what, how in three if how == "fine"]
    return [
        *([_("Also in play: {things}.").format(things=", ".join(in_play))] if in_play else []),
        *([_("No trouble with: {things}.").format(things=", ".join(fine))] if fine else []),
    ]


def _in_play(what: str, how: Circumstance | None) -> str:
    return _("{what} (somebody is helping)").format(what=what) if how == "helped" else what
