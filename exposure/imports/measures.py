"""Reads the list of measures from a folder of TOML files, strictly."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from exposure.domain.measure import BETTER, SORTS, Measure, Yardstick
from exposure.errors import ExposureError
from exposure.imports.toml_table import Table, read_table
from resources import path


@cache
def measures() -> Mapping[str, Measure]:
    """Give the measures the program knows by key, in the order of their files."""
    return read_measures(path("measures"))


def read_measures(folder: Path) -> Mapping[str, Measure]:
    """Read every measure in `folder` by key.

    Raises `unknown_field`, `missing`, `type` or `range` naming the place, and `conflict` where two share a key.
    """
    found: dict[str, Measure] = {}
    for file in sorted(folder.glob("*.toml")):
        for measure in _measures(read_table(file)):
            if measure.key in found:
                raise ExposureError("conflict", f"{file.name}.key", key=measure.key)
            found[measure.key] = measure
    return found


def _measures(table: Table) -> Iterator[Measure]:
    entries = table.tables("measure")
    table.close()
    for entry in entries:
        yield _measure(entry)
        entry.close()


def _measure(entry: Table) -> Measure:
    lowest, highest = entry.number("lowest"), entry.number("highest")
    if lowest >= highest:
        raise ExposureError("range", f"{entry.place}.highest")
    return Measure(
        key=entry.text("key"),
        name=entry.text("name"),
        short=entry.text("short"),
        sort=entry.one_of("sort", SORTS),
        lowest=lowest,
        highest=highest,
        better=entry.one_of("better", BETTER),
        step=entry.number("step"),
        unit=entry.text("unit") if "unit" in entry else "",
        own_words=entry.flag("own_words"),
        versions=entry.texts("versions") if "versions" in entry else (),
        mdc=_yardstick(entry, "mdc"),
        mic=_yardstick(entry, "mic"),
        item_mdc=_yardstick(entry, "item_mdc"),
        note=entry.text("note") if "note" in entry else "",
        offered=entry.flag("offered") if "offered" in entry else True,
    )


def _yardstick(entry: Table, name: str) -> Yardstick | None:
    if name not in entry:
        return None
    table = entry.table(name)
    stick = Yardstick(table.number("size"), table.text("source"), table.flag("checked"))
    table.close()
    return stick
