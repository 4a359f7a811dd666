"""The reader of archives: what is sound is taken as it is, and every hostile file ends in one sentence about itself."""

import json
from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.imports.archive import read_archive_file
from exposure.words.errors import sentence
from tests.imports.hostile import hostile, sound


@pytest.fixture(scope="module")
def corpus() -> dict[str, bytes]:
    return hostile()


def refused(content: bytes, folder: Path) -> ExposureError:
    file = folder / "record.json"
    file.write_bytes(content)
    with pytest.raises(ExposureError) as refusal:
        read_archive_file(file)
    return refusal.value


def test_there_are_at_least_sixty(corpus: dict[str, bytes]) -> None:
    assert len(corpus) >= 60


def test_each_ends_in_one_sentence_that_names_the_file(corpus: dict[str, bytes], tmp_path: Path) -> None:
    for name, content in corpus.items():
        error = refused(content, tmp_path)
        said = sentence(error)
        assert (name, error.kind) == (name, "not_imported")
        assert said.startswith("“record.json” "), name
        assert "\n" not in said, name


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("zip bomb", "foreign"),
        ("another program's export", "foreign"),
        ("half", "not_whole"),
        ("100,000 lists deep", "too_large"),
        ("1e999", "not_whole"),
        ("the same name twice inside", "not_whole"),
        ("a million lists", "too_large"),
        ("one endless text", "too_large"),
        ("more than may be", "too_large"),
        ("newer", "newer"),
        ("an id that is a path", "content"),
        ("a rating of 101", "content"),
    ],
)
def test_the_reason_is_the_one_that_holds(corpus: dict[str, bytes], tmp_path: Path, name: str, why: str) -> None:
    assert refused(corpus[name], tmp_path).values["why"] == why


def test_the_place_of_what_is_wrong_is_told(corpus: dict[str, bytes], tmp_path: Path) -> None:
    assert refused(corpus["a rating of 101"], tmp_path).field == "ladders[0].rungs[0].threat"


def test_nothing_is_written_anywhere(corpus: dict[str, bytes], tmp_path: Path) -> None:
    for name in ("zip that climbs", "tar that climbs", "an id that is a path"):
        refused(corpus[name], tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["record.json"]


@pytest.mark.parametrize("before", ["", "\ufeff", "\n\n  "])
def test_what_is_sound_is_taken_as_it_is(tmp_path: Path, before: str) -> None:
    file = tmp_path / "record.json"
    file.write_text(before + json.dumps(sound(), indent=3), encoding="utf-8")
    assert read_archive_file(file) == sound()


def test_what_another_program_wrote_24_for_24_0_is_taken_too(tmp_path: Path) -> None:
    file = tmp_path / "record.json"
    file.write_text(json.dumps(sound()).replace("24.0", "24"), encoding="utf-8")
    assert read_archive_file(file)["patient"] == sound()["patient"]


def test_a_record_from_before_a_field_was_there_is_taken(tmp_path: Path) -> None:
    file, older = tmp_path / "record.json", sound()
    del older["patient"]["sleep"], older["measures"]
    file.write_text(json.dumps(older))
    assert read_archive_file(file) == older


def test_where_nothing_can_be_read_that_is_told(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "none.json"):
        with pytest.raises(ExposureError) as refusal:
            read_archive_file(place)
        assert sentence(refusal.value) == "The file to import can’t be read. Check its name and place."


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="needs an endless stream")
def test_an_endless_stream_is_left_off_after_what_may_be(tmp_path: Path) -> None:
    (tmp_path / "zero.json").symlink_to("/dev/zero")
    with pytest.raises(ExposureError) as refusal:
        read_archive_file(tmp_path / "zero.json")
    assert refusal.value.values["why"] == "too_large"
