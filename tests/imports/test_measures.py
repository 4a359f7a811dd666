"""The list of measures: every row there, and what is wrong in a file told with its place."""

from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.imports.measures import measures, read_measures

ROW = """
[[measure]]
key = "x"
name = "X"
short = "X"
sort = "test"
lowest = 0
highest = 10
better = "up"
step = 1
own_words = true
"""
# key: range, better | measurement error, smallest change that matters; "?" where nobody looked the source up
TABLE = """
psfs: 0 10 up | 2? 1.3
tsk-11: 11 44 down | 7 4
tsk-13: 13 52 down | - -
tsk-17: 17 68 down | 8.8 4
pcs: 0 52 down | 7.73 8
fabq-pa: 0 24 down | 3.7 4
fabq-w: 0 42 down | 5.95 7
pseq: 0 60 up | 11.5 7
pseq-2: 0 12 up | - 1.5?
pdi: 0 70 down | - 9.5?
nrs: 0 10 down | - 2
phoda-sev: 0 100 down | 20 -
fdaq: 0 100 down | 12.9 -
6mwt: 0 1500 up | 86 60
sts-30: 0 60 up | 2.5 -
grip-right: 0 120 up | - 6.5
grip-left: 0 120 up | - 6.5
sleep: 0 10 up | - -
isi: 0 28 down | - 6?
stress: 0 10 down | - -
pss-10: 0 40 down | - -
"""
ROWS = dict(line.split(": ") for line in TABLE.strip().splitlines())


@pytest.mark.parametrize("key", ROWS)
def test_a_measure_has_its_range_and_its_limits(key: str) -> None:
    measure = measures()[key]
    sticks = [f"{stick.size:g}{'' if stick.checked else '?'}" if stick else "-" for stick in (measure.mdc, measure.mic)]
    assert f"{measure.lowest:g} {measure.highest:g} {measure.better} | {' '.join(sticks)}" == ROWS[key]


def test_the_list_has_just_these() -> None:
    assert measures().keys() == ROWS.keys()


def test_every_limit_says_where_it_is_from() -> None:
    sticks = [stick for each in measures().values() for stick in (each.mdc, each.mic, each.item_mdc) if stick]
    assert all(stick.source.strip() and stick.size > 0 for stick in sticks)


def test_no_question_of_a_licensed_questionnaire_may_be_shown() -> None:
    shown = {key for key, measure in measures().items() if measure.own_words}
    assert shown == {"psfs", "6mwt", "sts-30", "grip-right", "grip-left", "sleep", "stress", "nrs"}


def test_pain_is_not_offered_as_shipped() -> None:
    assert [key for key, measure in measures().items() if not measure.offered] == ["nrs"]


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        (('key = "x"', ""), ("missing", "m.toml.measure[1].key")),
        (('sort = "test"', 'sort = "quiz"'), ("range", "m.toml.measure[1].sort")),
        (("lowest = 0", "lowest = 10"), ("range", "m.toml.measure[1].highest")),
        (("lowest = 0", 'lowest = "0"'), ("type", "m.toml.measure[1].lowest")),
        (("step = 1", "step = 1\nitems = 3"), ("unknown_field", "m.toml.measure[1].items")),
        (("step = 1", 'step = 1\nmdc = {size = 2, source = "s"}'), ("missing", "m.toml.measure[1].mdc.checked")),
        (
            ("step = 1", 'step = 1\nmdc = {size = 2, source = "s", checked = true, of = 1}'),
            ("unknown_field", "m.toml.measure[1].mdc.of"),
        ),
        (("[[measure]]", "title = 1\n[[measure]]"), ("unknown_field", "m.toml.title")),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_place(
    tmp_path: Path, change: tuple[str, str], refused: tuple[str, str]
) -> None:
    (tmp_path / "m.toml").write_text(ROW.replace(*change), encoding="utf-8")
    with pytest.raises(ExposureError) as error:
        read_measures(tmp_path)
    assert (error.value.kind, error.value.field) == refused


def test_two_measures_do_not_share_a_key(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text(ROW, encoding="utf-8")
    with pytest.raises(ExposureError) as error:
        read_measures(tmp_path)
    assert (error.value.kind, error.value.field) == ("conflict", "b.toml.key")
