"""What a letter says beside the tries: measures from first to latest, and sleep, stress and people."""

from exposure.domain.letter_content import LetterContent
from exposure.domain.measure import Better
from exposure.domain.measure_summary import ActivityLine, MeasureLine
from exposure.domain.patient import Circumstance
from exposure.words.language import _
from exposure.words.letter_parts import Paragraph, Run
from exposure.words.letter_table import Cells, StepTable
from exposure.words.measures import activity_span, activity_words, line_words, meaning, span_words

_FEWEST_ROWS = 2
_NONE = "–"


def measures_paragraph(content: LetterContent) -> Paragraph:
    """Tell one measure in a sentence, with what its change means; nothing without one, and several have a table."""
    own, apart = content.activities, _apart(content)
    said = [*map(activity_words, own), *map(line_words, apart)]
    if len(said) != 1:
        return ()
    scale = _("Able to do, 0 to 10, higher is better:") if own else ""
    return Run(_("Measures:"), strong=True), Run(" ".join(filter(None, [scale, *said])))


def measure_table(content: LetterContent) -> tuple[StepTable, ...]:
    """Give two measures or more as a small table; nothing with fewer."""
    rows = (*map(_activity_row, content.activities), *map(_measure_row, _apart(content)))
    if len(rows) < _FEWEST_ROWS:
        return ()
    heads = (_("Measure"), _("Better is"), _("First to latest"), _("Change"))
    return (StepTable("", heads, rows, kind="measures"),)


def _apart(content: LetterContent) -> list[MeasureLine]:
    # The mean of activities that stand there one by one would say the same again.
    return [line for line in content.measures if not (content.activities and line.sort == "activities")]


def _activity_row(line: ActivityLine) -> Cells:
    name = _("Ability: “{what}”, of 10").format(what=" ".join(line.what.split()))
    return name, _way("up"), activity_span(line), meaning(line.change, line.way) or _NONE


def _measure_row(line: MeasureLine) -> Cells:
    return line.name, _way(line.better), span_words(line), meaning(line.change, line.way) or _NONE


def _way(better: Better | None) -> str:
    """Say which way is better; a dash where nobody knows, or it was sealed before that was told."""
    return {"up": _("higher"), "down": _("lower"), None: _NONE}[better]


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
