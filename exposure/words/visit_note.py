"""Today’s note: at most eight lines of plain text for the clinic’s own records."""

from collections import Counter
from collections.abc import Iterable, Sequence

from exposure.domain.gap import GapPoint, Mark
from exposure.domain.patient import Ending
from exposure.domain.texts import LONGEST_TEXT
from exposure.domain.visit_note import MovedUp, Planned, TriedStep, VisitNote
from exposure.words.dates import clock, full_day, short_day
from exposure.words.language import _, ngettext
from exposure.words.letter_parts import sentence
from exposure.words.practice_chips import within

_LONGEST_LINE = 240


def note_text(note: VisitNote) -> str:
    """Give the note, one line for each thing of which there is something to say, no line break within one.

    Lines of a note that would be too long to keep are cut, which is shown by "…".
    """
    lines = (_head(note), _since(note), _new(note), _today(note), _aids(note), _learned(note), _plan(note), _next(note))
    said = [" ".join(line.split()) for line in lines if line]
    whole = "\n".join(said)
    return whole if len(whole) <= LONGEST_TEXT else "\n".join(_cut(line) for line in said)


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1].rstrip()}…"


def plan_text(plan: Planned) -> str:
    """Give the plan until next time in one line, cut where it would be too long to keep."""
    whole = _whole_plan(plan)
    return whole if len(whole) <= LONGEST_TEXT else f"{whole[: LONGEST_TEXT - 1].rstrip()}…"


def _whole_plan(plan: Planned) -> str:
    parts = [plan.movement.strip(), within(plan.often), *map(within, plan.ways)]
    said = [sentence(", ".join(part for part in parts if part))]
    if plan.leaving_out:
        said.append(_("Leave out: {things}.").format(things=_listed(plan.leaving_out)))
    if plan.alone is not None:
        alone = _("Next step allowed alone, as on the sheet."), _("Next step together, next time.")
        said.append(alone[0] if plan.alone else alone[1])
    return " ".join(said)


def ending_words(ended: Ending) -> str:
    """Say how the work with a patient ended."""
    words: dict[Ending, str] = {
        "reached": _("the goal is reached"),
        "enough": _("it is enough for now"),
        "stopped": _("stopped before the goal"),
        "referred": _("referred on"),
    }
    return words[ended]


def _head(note: VisitNote) -> str:
    visit = _("visit {number}").format(number=note.number)
    return ", ".join([_short_name(note.name), full_day(note.day), visit, _short_name(note.by)])


def _short_name(name: str) -> str:
    """Give "R. Calloway" for "Ruth Calloway"."""
    first, _gap, last = name.strip().rpartition(" ")
    return f"{first[0]}. {last}" if first else last


def _since(note: VisitNote) -> str:
    said = [
        *_home_tries(note.since),
        *([_used(note.used_since)] if note.used_since else []),
        *map(_moved, note.moved_since),
        *_answers(note.answered),
        *(_story(one.what, one.outcome) for one in note.unplanned),
    ]
    if note.flare is not None:
        said.append(_("A flare.") if note.flare else _("No flare."))
    if note.next_morning is not None:
        each = _("Usual things the next morning each time."), _("Usual things not each next morning.")
        said.append(each[0] if note.next_morning == "each_time" else each[1])
    if not said and note.number == 1:
        return ""
    return _("Since last time: {things}").format(things=" ".join(said) if said else _("nothing noted."))


def _home_tries(points: Sequence[GapPoint]) -> Iterable[str]:
    told = [point for point in points if point.hollow == "told"]
    written = [point for point in points if point.hollow != "told"]
    if written:
        words = ngettext("{count} home try written: {marks}.", "{count} home tries written: {marks}.", len(written))
        yield words.format(count=len(written), marks=_marks(written))
    if told:
        words = ngettext(
            "{count} try told, not written: {marks}.", "{count} tries told, not written: {marks}.", len(told)
        )
        yield words.format(count=len(told), marks=_marks(told))


def _answers(points: Sequence[GapPoint]) -> Iterable[str]:
    if points:
        yield _("Answered from last visit: {marks}.").format(marks=_marks(points))


def _story(what: str, outcome: str | None) -> str:
    words = {
        "did_not_occur": _("{what} unplanned, did not happen."),
        "partly": _("{what} unplanned, happened in part."),
        "occurred": _("{what} unplanned, it happened."),
    }
    return words.get(outcome or "", _("{what} unplanned.")).format(what=what.strip().rstrip("."))


def _marks(points: Sequence[GapPoint]) -> str:
    """Give "did not happen ×3, in part ×1", in the order of a rising answer."""
    words: dict[Mark, str] = {
        "did_not_occur": _("did not happen"),
        "partly": _("in part"),
        "occurred": _("happened"),
        "unclear": _("can’t tell"),
        "still_to_ask": _("answer still to come"),
        "no_answer": _("no answer"),
        "not_attempted": _("not that day"),
    }
    found = Counter(point.mark for point in points)
    return ", ".join(_times(word, found[mark]) for mark, word in words.items() if found[mark])


def _times(word: str, count: int) -> str:
    return _("{what} ×{count}").format(what=word, count=count) if count > 1 else word


def _new(note: VisitNote) -> str:
    checked = [_checked(one.text, one.found, clock(one.at)) for one in note.concerns]
    if note.paused:
        checked = [_("{what}. Paused, to be looked into.").format(what=note.paused.strip().rstrip("."))]
    elif not checked and note.new == "no":
        checked = [_("no.")]
    elif not checked:
        checked = [_("not asked.")]
    return _("New or different: {things}").format(things=" ".join(checked))


def _checked(text: str, found: str, at: str) -> str:
    words = _("{what}; checked {time}: {found}.") if found.strip() else _("{what}; checked {time}.")
    return words.format(what=text.strip().rstrip("."), time=at, found=found.strip().rstrip("."))


def _today(note: VisitNote) -> str:
    tried = [_step(step) for step in note.today] or [_("no try.")]
    return _("Today: {things}").format(things=" ".join([*tried, *map(_moved, note.moved)]))


def _step(step: TriedStep) -> str:
    head = _times(step.movement.strip(), len(step.points))
    if step.worry.strip():
        head = _("{step}, worry “{worry}”").format(step=head, worry=step.worry.strip())
    # Who is still to be asked may read this over a shoulder: the number said before stays covered.
    open_ones = [point for point in step.points if point.covered]
    said = _numbers(_("Said {numbers}"), [] if open_ones else [point.before for point in step.points])
    now = _numbers(_("next time {numbers}"), [step.points[-1].after])
    numbers = "; ".join(part for part in (said, now) if part)
    return " ".join([f"{head}: {_marks(step.points)}.", *([f"{numbers}."] if numbers else [])])


def _numbers(words: str, numbers: Sequence[int | None]) -> str:
    known = ", ".join(str(number) for number in numbers if number is not None)
    return words.format(numbers=known) if known else ""


def _aids(note: VisitNote) -> str:
    if not note.today:
        return ""
    left = _("Left out: {things}.").format(things=_listed(note.left_out)) if note.left_out else ""
    used = "" if note.used is None else _used(note.used)
    return " ".join(part for part in (left, used) if part)


def _used(things: Sequence[str]) -> str:
    return _("Used: {things}.").format(things=_listed(things) or _("none"))


def _moved(one: MovedUp) -> str:
    words = _("Moved up from “{step}” to “{next}”") if one.to else _("“{step}” is done, the last step of the ladder")
    said = words.format(step=one.movement.strip(), next=one.to.strip())
    return _("{said}, by decision: {why}").format(said=said, why=sentence(one.why)) if one.why.strip() else f"{said}."


def _learned(note: VisitNote) -> str:
    return _("Learned: “{words}”").format(words=note.lesson.strip()) if note.lesson.strip() else ""


def _plan(note: VisitNote) -> str:
    said = [plan_text(note.plan)] if note.plan else []
    said += [sentence(note.alongside)] if note.alongside.strip() else []
    return _("Plan: {things}").format(things=" ".join(said)) if said else ""


def _next(note: VisitNote) -> str:
    booked = ""
    if note.next_day is not None:
        booked = short_day(note.next_day) + (f" {clock(note.next_at)}" if note.next_at else "")
    if note.ended is not None:
        last = _("Last visit: {how}.").format(how=ending_words(note.ended))
        return " ".join([last, *([_("Still booked: {when}.").format(when=booked)] if booked else [])])
    return _("Next: {when}.").format(when=booked) if booked else _("Next: not booked.")


def _listed(things: Sequence[str]) -> str:
    return ", ".join(thing.strip() for thing in things)
