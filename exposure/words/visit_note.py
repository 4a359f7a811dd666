"""Today’s note: at most eight lines of plain text for the clinic’s own records."""

from collections import Counter
from collections.abc import Iterable, Sequence

from exposure.domain.gap import GapPoint, Mark
from exposure.domain.patient import Ending
from exposure.domain.texts import LONGEST_TEXT
from exposure.domain.visit_facts import AfterIt, AtIt, BeforeIt, MovedUp, Planned, TriedStep, VisitNote
from exposure.words.dates import clock, full_day, short_day
from exposure.words.language import _, ngettext
from exposure.words.letter_parts import sentence
from exposure.words.practice_chips import within

_LONGEST_LINE = 240


def note_text(note: VisitNote) -> str:
    """Give the note, one line for each thing of which there is something to say, no line break within one.

    Lines of a note that would be too long to keep are cut, which is shown by "…".
    """
    today, ahead = note.today, note.ahead
    before = _since(note.since, first=note.number == 1)
    at_it = (_new(today), _today(today), _aids(today), _learned(today))
    lines = (_head(note), before, *at_it, _plan(ahead), _next(ahead))
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


def _since(since: BeforeIt, *, first: bool) -> str:
    said = [
        *_home_tries(since.tries),
        *([_used(since.used)] if since.used else []),
        *map(_moved, since.moved),
        *_answers(since.answered),
        *(_story(one.what, one.outcome) for one in since.unplanned),
    ]
    if since.flare is not None:
        said.append(_("A flare.") if since.flare else _("No flare."))
    if since.next_morning is not None:
        each = _("Usual things the next morning each time."), _("Usual things not each next morning.")
        said.append(each[0] if since.next_morning == "each_time" else each[1])
    if not said and first:
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


def _new(today: AtIt) -> str:
    checked = [_checked(one.text, one.found, clock(one.at)) for one in today.concerns]
    if today.paused:
        checked = [_("{what}. Paused, to be looked into.").format(what=today.paused.strip().rstrip("."))]
    elif not checked and today.new == "no":
        checked = [_("no.")]
    elif not checked:
        checked = [_("not asked.")]
    return _("New or different: {things}").format(things=" ".join(checked))


def _checked(text: str, found: str, at: str) -> str:
    words = _("{what}; checked {time}: {found}.") if found.strip() else _("{what}; checked {time}.")
    return words.format(what=text.strip().rstrip("."), time=at, found=found.strip().rstrip("."))


def _today(today: AtIt) -> str:
    tried = [_step(step) for step in today.tried] or [_("no try.")]
    return _("Today: {things}").format(things=" ".join([*tried, *map(_moved, today.moved)]))


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


def _aids(today: AtIt) -> str:
    if not today.tried:
        return ""
    left = _("Left out: {things}.").format(things=_listed(today.left_out)) if today.left_out else ""
    used = "" if today.used is None else _used(today.used)
    return " ".join(part for part in (left, used) if part)


def _used(things: Sequence[str]) -> str:
    return _("Used: {things}.").format(things=_listed(things) or _("none"))


def _moved(one: MovedUp) -> str:
    words = _("Moved up from “{step}” to “{next}”") if one.to else _("“{step}” is done, the last step of the ladder")
    said = words.format(step=one.movement.strip(), next=one.to.strip())
    return _("{said}, by decision: {why}").format(said=said, why=sentence(one.why)) if one.why.strip() else f"{said}."


def _learned(today: AtIt) -> str:
    return _("Learned: “{words}”").format(words=today.lesson.strip()) if today.lesson.strip() else ""


def _plan(ahead: AfterIt) -> str:
    said = [plan_text(ahead.plan)] if ahead.plan else []
    said += [sentence(ahead.alongside)] if ahead.alongside.strip() else []
    return _("Plan: {things}").format(things=" ".join(said)) if said else ""


def _next(ahead: AfterIt) -> str:
    booked = ""
    if ahead.day is not None:
        booked = short_day(ahead.day) + (f" {clock(ahead.at)}" if ahead.at else "")
    if ahead.ended is not None:
        last = _("Last visit: {how}.").format(how=ending_words(ahead.ended))
        return " ".join([last, *([_("Still booked: {when}.").format(when=booked)] if booked else [])])
    return _("Next: {when}.").format(when=booked) if booked else _("Next: not booked.")


def _listed(things: Sequence[str]) -> str:
    return ", ".join(thing.strip() for thing in things)
