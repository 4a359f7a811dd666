"""Any case: a patient's whole record made at random, field by field as its type says, with every record there is."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from random import Random
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from exposure.conversion import image
from exposure.domain.care import Concern, Flare, Hold, ReviewClose
from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic import Clinic, Gp
from exposure.domain.ladder import Ladder, OwnRanking, Rung, WorryRating
from exposure.domain.letter import Letter, SignedLetter
from exposure.domain.measure_result import MeasureResult
from exposure.domain.pain import PainNote
from exposure.domain.patient import Clearance, Consent, FlarePlan, Patient, PracticePlan
from exposure.domain.step_picture import StepPicture
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Amendment, Belief, Movement, NextDay, Outcome, Prediction
from exposure.domain.visit import Unplanned, Visit
from exposure.reports.archive import Beside
from tests.stories import ruths_letter

T = TypeVar("T")
TEXTS = (
    "", " ", "belt", "=1+1", "+49 30", "-5", "@SUM(A1)", "\tx", "'quoted", "＝1", "a, b; c", 'say "no"', "two\nlines",
    "עברית", "😀👩‍🦽", "e\u0301", "\u202eright", "<p>&amp;</p>", "x" * 300,
)  # fmt: skip
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 8
LETTER = image(ruths_letter())
_HIGHEST = {"likelihood", "likelihood_after", "threat", "distress", "surprise", "threats"}


class AnyCase:
    """Makes one case; the same one for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - nothing is kept secret with these
        self.patient = self.new()
        self.clinic = Clinic("clinic", "Harbour", research_secret="ab" * 32)

    def new(self) -> str:
        return str(UUID(int=self.random.getrandbits(128), version=4))

    def moment(self) -> datetime:
        zone = timezone(timedelta(minutes=self.random.choice([-210, 0, 60, 330, 765])))
        day = datetime(2026, 1, 1, tzinfo=zone) + timedelta(minutes=self.random.randrange(200 * 24 * 60))
        return day.replace(microsecond=self.random.choice([0, 0, 120000]))

    def several(self, most: int = 3) -> range:
        return range(self.random.randint(0, most))

    def make(self, kind: type[T], /, **said: object) -> T:
        """Make a record: what is said, and all else at random."""
        hints = get_type_hints(kind)
        return kind(**{name: self.value(hint, name) for name, hint in hints.items() if name not in said}, **said)

    def value(self, hint: Any, name: str) -> Any:
        origin, inner = get_origin(hint), get_args(hint)
        if origin is Literal:
            return self.random.choice(inner)
        if origin in (Union, UnionType):
            return None if self.random.random() < 0.3 else self.value(inner[0], name)
        if origin is tuple:
            return tuple(self.value(inner[0], name) for _ in self.several())
        if origin is not None and issubclass(origin, Mapping):
            return {f"{name}{number}": self.value(inner[1], name) for number in self.several(2)}
        return self._plain(getattr(hint, "__supertype__", hint), name)

    def _plain(self, kind: Any, name: str) -> Any:
        if name == "id":
            return self.new()
        made: dict[Any, Callable[[], Any]] = {
            str: lambda: self.random.choice(TEXTS),
            bool: lambda: self.random.random() < 0.5,
            int: lambda: self.random.randint(0, 100 if name in _HIGHEST else 10),
            float: lambda: self.random.choice([0.0, 0.25, 24.0, 168.0]),
            datetime: self.moment,
            date: lambda: self.moment().date(),
            object: lambda: None,
        }
        return made[kind]() if kind in made else self.make(kind)

    def case(self) -> tuple[Case, Beside]:
        """Make the case, and what is kept beside it."""
        gps = [self.make(Gp) for _ in range(2)]
        ladders = [self.ladder() for _ in self.several(2)]
        rungs = [rung.id for ladder in ladders for rung in ladder.rungs]
        letters = [self.own(Letter, gp=self.random.choice([None, gps[0].id, gps[1].id])) for _ in self.several()]
        case = Case(
            patient=self.make(Patient, id=self.patient, gp=gps[0].id, name="Ana Ruiz", born=date(1968, 3, 4)),
            clinic=self.clinic,
            gp=gps[0],
            clearances=self.each(Clearance),
            flare_plan=self.own(FlarePlan, steady_rung=self.some(rungs)),
            consents=self.each(Consent),
            visits=self.each(Visit),
            unplanned=tuple(self.own(Unplanned, rung=self.some(rungs)) for _ in self.several()),
            concerns=self.each(Concern),
            flares=tuple(self.own(Flare, steady_rung=self.some(rungs)) for _ in self.several(1)),
            ladders=tuple(ladders),
            letters=tuple(letters),
            signed=tuple(self.own(SignedLetter, letter=each.id, content=LETTER) for each in letters[:1]),
            practice_plan=self.own(PracticePlan, rung=rungs[0]) if rungs else None,
            step_pictures=tuple(self.own(StepPicture, id=rung, data=PICTURE, kind="png") for rung in rungs[:1]),
            measures=tuple(sorted(self.each(MeasureResult), key=lambda result: result.on)),
        )
        trials = [trial.id for trial in case.trials]
        pain = tuple(self.make(PainNote, trial=trial) for trial in trials[:2])
        return case, Beside(pain, tuple(gp for gp in gps[1:] if any(each.gp == gp.id for each in letters)))

    def some(self, rungs: list[Any]) -> Any:
        return self.random.choice([None, *rungs])

    def own(self, kind: type[T], /, **said: object) -> T:
        return self.make(kind, patient=self.patient, **said)

    def each(self, kind: type[T]) -> tuple[T, ...]:
        return tuple(self.own(kind) for _ in self.several())

    def ladder(self) -> LadderCase:
        """Make a ladder with its steps from the bottom, those archived last, and tries of some of them."""
        ladder = self.own(Ladder)
        count = self.random.randint(1, 4)
        rungs = [self.make(Rung, ladder=ladder.id, position=place, safety_behaviours=()) for place in range(count)]
        rungs += [self.make(Rung, ladder=ladder.id, position=None, status="archived") for _ in self.several(1)]
        trials = [self.trial(rung.id) for rung in rungs for _ in self.several()]
        ratings = [self.make(WorryRating, rung=rung.id) for rung in rungs for _ in self.several(2)]
        below = {"ladder": ladder.id}
        return LadderCase(
            ladder=replace(ladder, goal_rung=rungs[0].id),
            rungs=tuple(rungs),
            ratings=tuple(sorted(ratings, key=lambda rating: rating.at)),
            trials=tuple(sorted(trials, key=lambda trial: (trial.prediction.at, trial.prediction.entered))),
            holds=tuple(self.make(Hold, **below) for _ in self.several(2)),
            reviews=tuple(self.make(ReviewClose, **below) for _ in self.several(1)),
            rankings=tuple(self.make(OwnRanking, **below, order=(rungs[0].id,)) for _ in self.several(2)),
        )

    def trial(self, rung: str) -> Trial:
        """Make a try with everything that may be said about one."""
        said = self.own(Prediction, rung=rung, horizon_hours=24.0, known_at=None)
        about = {"trial": said.id}
        return Trial(
            prediction=said,
            movement=self.random.choice([None, self.own(Movement, **about)]),
            outcomes=tuple(self.own(Outcome, **about) for _ in self.several()),
            next_days=tuple(self.own(NextDay, **about) for _ in self.several(2)),
            beliefs=tuple(self.own(Belief, **about) for _ in self.several(1)),
            amendments=tuple(self.own(Amendment, **about, corrects=None) for _ in self.several(2)),
        )


def any_case(seed: int) -> tuple[Case, Beside]:
    """Give the case of a seed, and what is kept beside it."""
    return AnyCase(seed).case()
