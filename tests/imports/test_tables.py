"""A table of tries comes back as it was written, cell by cell, whatever is in it."""

import csv
import shutil
import subprocess
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.spreadsheet import guarded, unguarded
from exposure.errors import ExposureError
from exposure.imports.archive import read_archive_file
from exposure.imports.tables import read_table
from exposure.reports.tables import trials_csv
from exposure.words.errors import sentence
from tests.any_case import any_case
from tests.builders import case, ladder_case, rung, trial

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
FORMULA = 'HYPERLINK("http://x","y")'


def written(said: str) -> str:
    """Give the table of one try that was said so."""
    return trials_csv(case(ladder_case(trial(what_happened=said), rungs=[rung(1, said)], goal=said)))


@given(ANY_TEXT)
def test_a_guarded_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(ANY_TEXT.filter(str.strip))
def test_every_cell_comes_back_unchanged(text: str) -> None:
    (row,) = read_table(written(text))
    assert (row["ladder"], row["movement"], row["what_happened"]) == (text, text, text)


@pytest.mark.parametrize("start", STARTS)
def test_no_cell_begins_as_a_formula_does(start: str) -> None:
    _head, row = csv.reader(StringIO(written(f"{start}{FORMULA}"), newline=""))
    assert not [cell for cell in row if cell.startswith((*"=+-@\t\r\n", "＝", "＋", "－", "＠"))]
    assert f"'{start}{FORMULA}" in row


@pytest.mark.parametrize("seed", range(5))
def test_the_table_of_a_generated_patient_comes_back_and_out_the_same(seed: int) -> None:
    of = any_case(seed)[0]
    rows = read_table(trials_csv(of))
    assert [row["trial"] for row in rows] == [each.id for ladder in of.ladders for each in ladder.trials]
    assert trials_csv(replace(of)) == trials_csv(of)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "foreign"),
        ("a,b\r\n1,2\r\n", "foreign"),
        ("trial,trial,likelihood_before,outcome,likelihood_after\r\n", "foreign"),
        ("trial,likelihood_before,outcome,likelihood_after\r\n1,2\r\n", "not_whole"),
        ('trial,likelihood_before,outcome,likelihood_after\r\n"1,2,3,4', "not_whole"),
    ],
)
def test_what_is_no_such_table_is_refused(text: str, why: str) -> None:
    with pytest.raises(ExposureError) as refused:
        read_table(text)
    assert refused.value.values["why"] == why


def test_a_table_offered_as_a_record_is_told_to_be_one(tmp_path: Path) -> None:
    (file := tmp_path / "tries.csv").write_text(written("fine"), encoding="utf-8")
    with pytest.raises(ExposureError) as refused:
        read_archive_file(file)
    assert sentence(refused.value).startswith("“tries.csv” is a table of 1 try, and not the whole record.")


OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.long
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("start", STARTS)
def test_libre_office_opens_every_cell_as_text_and_gives_it_back(tmp_path: Path, start: str) -> None:
    said = f"{start}{FORMULA}"
    (file := tmp_path / "tries.csv").write_text(written(said), encoding="utf-8", newline="")
    (out := tmp_path / "out").mkdir()
    # comma, double quote, UTF-8, as a person who takes the defaults opens it
    asked = ["--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1"]
    command = [str(OFFICE), f"-env:UserInstallation=file://{tmp_path}/profile", *asked, "--outdir", str(out), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - a program named above
    (row,) = read_table((out / "tries.csv").read_text(encoding="utf-8"))
    # It writes every end of a line alike. No record holds "\r": a field refuses it as a control character.
    assert row["movement"] == said.replace("\r", "\n")
