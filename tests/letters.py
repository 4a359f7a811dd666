"""Letters that must stay as they are, each a case drawn to a limit: kinds, counts, names, parts on and off."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import WorryRating
from exposure.domain.letter import LETTER_KINDS, LETTER_PARTS, Letter, LetterKind
from exposure.domain.letter_content import LetterContent, compose
from exposure.domain.measure_result import MeasuredItem, MeasureResult
from exposure.domain.patient import Consent, Ending, Patient, PracticePlan
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Happened
from exposure.domain.visit import Visit
from exposure.imports.measures import measures
from tests.builders import LADDER, PATIENT, ladder_case, moment, rung, rung_id, trial, uid, visit
from tests.stories import MOVEMENTS, draft, ruth, ruths_ladder

COUNTS = (0, 1, 13, 120)
STEPS = 12
LONG_NAME = "Wilhelmina-Augustine Featherstonehaugh-Cholmondeley van der Westhuizen-Papadopoulos"
RIGHT_TO_LEFT = "محمد القحطاني"
_AFTERWARDS = "unless you find something new, no scan or rest needed; ring us and we’ll see {whom} again"
_ENDINGS: Mapping[int, Ending] = {0: "referred", 1: "stopped", 13: "enough", 120: "reached"}


def golden_letters() -> Iterator[tuple[str, LetterContent]]:
    """Give every letter by the name of its file."""
    for kind in LETTER_KINDS:
        for count in COUNTS:
            yield f"{kind}-{count}-tries", written(kind, count)
    yield "progress-long-name", written("progress", 13, _named(LONG_NAME), _to_them("progress", "her"))
    yield "progress-right-to-left", written("progress", 13, _right_to_left(13), _to_them("progress", "him"))
    yield "final-right-to-left", written("final", 120, _right_to_left(120), _to_them("final", "him"))
    for kind in LETTER_KINDS:
        yield f"{kind}-nothing-but-the-facts", written(kind, 13, draft=_bare(kind))
    asked = replace(_draft("progress"), action="please see Ruth this week about the new numbness in her left foot")
    yield "progress-paused-and-flaring", written("progress", 13, _paused(), asked)
    yield "progress-two-pages", written("progress", 13, draft=replace(_draft("progress"), told=_LONG_ADVICE))
    yield "progress-with-measures", written("progress", 13, _measured())
    yield "final-with-measures", written("final", 13, _measured())
    yield "progress-two-ladders", written("progress", 13, _two_ladders())


def written(kind: LetterKind, count: int, of: Case | None = None, draft: Letter | None = None) -> LetterContent:
    """Give what a letter of a kind says of somebody after `count` tries."""
    known, now = of or somebody(count), after(count)
    ended = replace(known.patient, ended=_ENDINGS[count], ended_at=now)
    told = replace(known, patient=ended) if kind == "final" else known
    content = compose(told, draft or _draft(kind), now, measures())
    return replace(content, signed=now.date(), signed_by="Priya Nair")


def after(count: int) -> datetime:
    """Give the moment a letter is written after `count` tries."""
    return moment({0: 2, 1: 5, 13: 46, 120: 260}[count], 9)


def somebody(count: int) -> Case:
    """Give a case with `count` tries, seen weekly, with a plan for a flare and one for home."""
    known, now = ruth(), after(count)
    days = [day for day in range(1, 250, 7) if moment(day, 9) < now]
    seen = tuple(replace(visit(day), lesson="My back can lift without me bracing it") for day in days)
    booked = Visit(visit(999).id, PATIENT, now.date() + timedelta(days=7))
    who = replace(known.patient, alongside="walking 12 minutes, every day")
    step = {13: 4, 120: STEPS}.get(count, 1)
    plan = PracticePlan(PATIENT, rung_id(step), "every other day", (), (), True, moment(1))
    flare_plan = replace(known.flare_plan, keep_doing="feeding the birds, the school run") if known.flare_plan else None
    known = replace(known, patient=who, practice_plan=plan, flare_plan=flare_plan)
    agreed = (Consent("agreed", PATIENT, "GP", now - timedelta(hours=1)),)
    return replace(known, ladders=(_ladder(count),), visits=(*seen, booked), consents=agreed)


def _ladder(count: int) -> LadderCase:
    if count == 13:
        return replace(ruths_ladder(), ratings=_ratings(7))
    if count == 120:
        steps = [rung(step, _long_movement(step), "passed_shown") for step in range(1, STEPS + 1)]
        return replace(ladder_case(*_many(count), rungs=steps), ratings=_ratings(STEPS))
    steps = [rung(place, words) for place, words in enumerate(MOVEMENTS, start=1)]
    tries = [trial(1, 2, 60, after=40, horizon=0)][:count]
    return replace(ladder_case(*tries, rungs=steps), ratings=_ratings(7)[:1])


def _ratings(step: int) -> tuple[WorryRating, ...]:
    return (
        WorryRating("first", rung_id(step), 95, moment(1)),
        WorryRating("now", rung_id(step), 20, moment(40)),
    )


def _many(count: int) -> Iterator[Trial]:
    """Give tries two days apart, ten a step; each tenth partly happened, and two came true."""
    for number in range(count):
        step, turn = divmod(number, 10)
        before = max(5, 90 - 9 * turn)
        came: Happened = "occurred" if number in (33, 77) else "partly" if turn == 3 else "did_not_occur"
        told = "I had to sit down for ten minutes, then I went on." if came == "occurred" else ""
        yield trial(step + 1, 2 + 2 * number, before, came, max(0, before - 15), what_happened=told)


def _long_movement(step: int) -> str:
    return f"{MOVEMENTS[step % len(MOVEMENTS)]}, the way it is done at work with both hands full ({step})"


def _draft(kind: LetterKind) -> Letter:
    line = _AFTERWARDS.format(whom="her") if kind == "final" else draft().flare_line
    return replace(draft(), kind=kind, flare_line=line)


def _to_them(kind: LetterKind, whom: str) -> Letter:
    line = _draft(kind).flare_line.replace("her", whom)
    return replace(_draft(kind), cc="the patient", flare_line=line)


def _bare(kind: LetterKind) -> Letter:
    nothing = replace(_draft(kind), cc="", flare_line="", told="", chart=False)
    return replace(nothing, leave_out=LETTER_PARTS)


def _named(name: str) -> Case:
    known = somebody(13)
    return replace(known, patient=_called(known.patient, name))


def _called(who: Patient, name: str) -> Patient:
    return replace(who, name=name)


def _right_to_left(count: int) -> Case:
    known = somebody(count)
    words = ("رفع السلة من الأرض", "ربط الحذاء", "كنس الفناء")
    steps = [replace(step, movement=words[place % 3]) for place, step in enumerate(known.ladders[0].rungs)]
    ladder = replace(known.ladders[0], rungs=tuple(steps), ladder=replace(known.ladders[0].ladder, goal="حمل حفيدي"))
    return replace(known, patient=_called(replace(known.patient, pronoun="he"), RIGHT_TO_LEFT), ladders=(ladder,))


def _paused() -> Case:
    known = somebody(13)
    ladder = replace(known.ladders[0], holds=(Hold("h", LADDER, "new numbness in the left foot", moment(45)),))
    flare = Flare("f", PATIENT, None, moment(44))
    return replace(known, ladders=(ladder,), flares=(flare,))


def _measured() -> Case:
    known = somebody(13)
    who = replace(known.patient, sleep="matters", stress="helped")
    psfs = (_items("p1", 2, 3), _items("p2", 44, 6))
    return replace(known, patient=who, measures=(*psfs, _total("t1", 2, 34), _total("t2", 44, 27)))


def _total(id_: str, day: int, total: float) -> MeasureResult:
    on = moment(day)
    return MeasureResult(id_, PATIENT, "tsk-11", on.date(), total, "", "", "", (), "Priya Nair", on)


def _items(id_: str, day: int, score: int) -> MeasureResult:
    items = (MeasuredItem("pick up Noah", score, LADDER), MeasuredItem("dig the beds", score - 1))
    on = moment(day)
    return MeasureResult(id_, PATIENT, "psfs", on.date(), None, "", "", "", items, "Priya Nair", on)


def _two_ladders() -> Case:
    known = somebody(13)
    other = ladder_case(
        rungs=[replace(rung(1, "Drive to the shop"), id=type(rung_id(1))(uid("other")))], goal="Drive again"
    )
    second = replace(other, ladder=replace(other.ladder, id=type(LADDER)(uid("second"))))
    return replace(known, ladders=(*known.ladders, second))


_LONG_ADVICE = " ".join(
    f"Point {number}: soreness for a day or two is expected, and going on with what she does at home is welcome."
    for number in range(1, 25)
)
