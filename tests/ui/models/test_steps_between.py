"""What ready-made ladders keep back, and which of them a ladder was begun from."""

from dataclasses import replace

from exposure.domain.identifiers import LadderId, RungId
from exposure.domain.ladder import Rung
from exposure.domain.movement import LadderTemplate
from exposure.imports.library import templates
from resources import path
from tests.builders import uid
from ui.models.movements import CAPTION, MovementsModel, bending_ladder, library, ready_made
from ui.models.steps_between import begun_from, library_key, steps_between


def rungs_of(template: LadderTemplate, count: int) -> tuple[Rung, ...]:
    return tuple(
        Rung(
            RungId(uid(f"{step.number}")),
            LadderId(uid("ladder")),
            "in own words",
            dose=step.dose,
            library=library_key(step),
        )
        for step in template.core[:count]
    )


def test_there_are_fourteen_with_bending_first() -> None:
    assert [ladder.id for ladder in ready_made()] == [listing.id for listing in templates(path(""))]
    assert (len(ready_made()), ready_made()[0]) == (14, bending_ladder())


def test_half_of_the_core_steps_tell_what_a_ladder_was_begun_from_whatever_their_words() -> None:
    for template in ready_made():
        half = (len(template.core) + 1) // 2
        assert template in begun_from(rungs_of(template, half), ready_made())
        assert template not in begun_from(rungs_of(template, half - 1), ready_made())


def test_a_whole_ready_made_ladder_is_taken_for_no_other() -> None:
    for template in ready_made():
        assert begun_from(rungs_of(template, len(template.core)), ready_made()) == (template,)


def test_an_empty_ladder_was_begun_from_none() -> None:
    assert begun_from((), ready_made()) == ()


def test_a_step_between_carries_its_dose_and_a_name_of_its_own() -> None:
    made = steps_between(ready_made())
    assert len({step.id for step in made}) == len(made)
    assert not {step.id for step in made} & {movement.id for movement in library()}
    assert made[0].values == next(step.dose for step in bending_ladder().steps if step.between)


def test_it_is_on_a_ladder_only_with_its_own_dose() -> None:
    step = steps_between(ready_made())[0]
    rung = Rung(RungId(uid("1")), LadderId(uid("ladder")), "Lean", dose=step.values, library=step.library)
    assert step.is_on((rung,))
    assert not step.is_on((replace(rung, dose={"load": "5 kg"}),))


def test_steps_between_stand_first_and_say_whose_they_are() -> None:
    model = MovementsModel(library())
    model.offer_first(steps_between((bending_ladder(),)))
    assert model.index(0).data(CAPTION) == "Step between, Bending forward"
    assert model.total == len(library())
    model.find("", "neck")
    assert all(model.movement(model.index(row)).region == "neck" for row in range(model.rowCount()))
