"""Reads the library of movements and the ready-made ladders from a folder of TOML files, strictly."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from exposure.domain.dose_scale import Scales
from exposure.domain.ladder import DOSE, LONGEST_HORIZON
from exposure.domain.movement import ACTIVITIES, REGIONS, LadderTemplate, LibraryMovement, Region, TemplateStep
from exposure.errors import ExposureError
from exposure.imports.pictograms import pictogram_file
from exposure.imports.toml_table import Table, read_table


def read_movements(root: Path) -> tuple[LibraryMovement, ...]:
    """Read every movement below `root`/movements, file by file in the order of their names.

    Raises `unknown_field`, `missing`, `type` or `range` naming the place, `unknown_id` for a pictogram that is not in
    `root`/pictograms, and `conflict` where two movements share an id.
    """
    found: dict[str, LibraryMovement] = {}
    for file in sorted((root / "movements").glob("*.toml")):
        for movement in _movements(read_table(file), root / "pictograms"):
            if movement.id in found:
                raise ExposureError("conflict", f"{file.name}.id", id=movement.id)
            found[movement.id] = movement
    return tuple(found.values())


def read_ladders(root: Path) -> tuple[LadderTemplate, ...]:
    """Read every ready-made ladder below `root`/ladders; raises as `read_movements` does."""
    known = {movement.id for movement in read_movements(root)}
    files = sorted((root / "ladders").glob("*.toml"))
    ladders = tuple(_ladder(read_table(file), root / "pictograms") for file in files)
    for step in (step for ladder in ladders for step in ladder.steps):
        if step.movement and step.movement not in known:
            raise ExposureError("unknown_id", "movement", id=step.movement)
    return ladders


@dataclass(frozen=True, slots=True)
class TemplateListing:
    """What a list of ready-made ladders shows of one: `core` counts the steps it puts on a ladder."""

    id: str
    title: str
    region: Region
    core: int


def read_scales(root: Path) -> Scales:
    """Read how each dimension of a dose gets harder from `root`/doses/scales.toml.

    Raises `unknown_field`, `missing`, `type` or `range` naming the place.
    """
    table = read_table(root / "doses/scales.toml")
    scales: dict[str, list[tuple[str, ...]]] = {}
    for entry in table.tables("scale"):
        scales.setdefault(entry.one_of("dimension", DOSE), []).append(entry.texts("steps"))
        entry.close()
    table.close()
    return scales


def templates(root: Path) -> tuple[TemplateListing, ...]:
    """List the ready-made ladders below `root`/ladders region by region, bending first; raises as `read_ladders` does.

    The template itself is found by its id in what `read_ladders` gives.
    """
    ladders = sorted(read_ladders(root), key=lambda ladder: (REGIONS.index(ladder.region), ladder.id))
    return tuple(TemplateListing(ladder.id, ladder.title, ladder.region, len(ladder.core)) for ladder in ladders)


def _movements(table: Table, pictograms: Path) -> tuple[LibraryMovement, ...]:
    activity = table.one_of("activity", ACTIVITIES)
    movements = []
    for entry in table.tables("movement"):
        movement = LibraryMovement(
            id=entry.text("id"),
            words=entry.text("words"),
            region=entry.one_of("region", REGIONS),
            activity=activity,
            dose=_dose_names(entry),
            feared=entry.texts("feared"),
            pictogram=_pictogram(entry, pictograms),
        )
        entry.close()
        movements.append(movement)
    table.close()
    return tuple(movements)


def _ladder(table: Table, pictograms: Path) -> LadderTemplate:
    ladder = LadderTemplate(
        id=table.text("id"),
        title=table.text("title"),
        region=table.one_of("region", REGIONS),
        activity=table.one_of("activity", ACTIVITIES),
        feared_outcome=table.text("feared_outcome"),
        how_we_know=table.text("how_we_know"),
        horizon_hours=table.whole_number("horizon_hours", 0, LONGEST_HORIZON),
        proposal=table.flag("proposal"),
        steps=tuple(_step(entry, number, pictograms) for number, entry in enumerate(table.tables("step"), 1)),
        note=table.text("note") if "note" in table else "",
    )
    table.close()
    return ladder


def _step(table: Table, number: int, pictograms: Path) -> TemplateStep:
    step = TemplateStep(
        number=number,
        words=table.text("words"),
        pictogram=_pictogram(table, pictograms),
        core=_is_core(table),
        movement=table.text("movement") if "movement" in table else "",
        dose=_dose(table.table("dose")),
    )
    table.close()
    return step


def _is_core(table: Table) -> bool:
    # Each step says which of the two it is, so that leaving the word out cannot decide what a patient is given.
    core = "core" in table and table.flag("core")
    between = "between" in table and table.flag("between")
    if core == between:
        raise ExposureError("missing", f"{table.place}.core")
    return core


def _dose_names(table: Table) -> tuple[str, ...]:
    names = table.texts("dose")
    if not set(names) <= set(DOSE):
        raise ExposureError("range", f"{table.place}.dose")
    return names


def _dose(table: Table) -> Mapping[str, str]:
    dose = {name: table.text(name) for name in DOSE if name in table}
    table.close()
    return dose


def _pictogram(table: Table, folder: Path) -> str:
    name = table.text("pictogram")
    pictogram_file(folder, name)
    return name
