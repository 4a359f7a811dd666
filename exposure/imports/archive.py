"""Reads an archive of one patient from a file, strictly and within bounds, whoever wrote it."""

import json
from pathlib import Path
from typing import NoReturn

from exposure.edits.import_reading import read_archive
from exposure.errors import ExposureError
from exposure.imports.json_fields import no_key_twice
from exposure.imports.tables import KNOWN_BY, read_table

FORMAT = 1
LARGEST = 32 * 1024 * 1024
LONGEST_STRING = 400_000
"""The longest string an archive holds is a picture as base64, of 200 kB before."""
SPARE_MARKS, BYTES_A_MARK = 20_000, 12
_MARKS = (b"[", b"{", b",", b":")


def read_archive_file(file: Path) -> dict[str, object]:
    """Give what an archive says, with every record in it looked at.

    Raises `file_missing`, and `not_imported` with the file's `name` and `why` in the values: `too_large`, `foreign` (no
    archive of Rungwise), `table` (of tries, with how many `rows`), `not_whole` (no JSON to its end), `newer`,
    `conflict` or `content`, the field being the place in it.
    """
    try:
        return _read(_bytes_of(file))
    except ExposureError as refused:
        if refused.kind == "file_missing":
            raise
        raise refusal(refused, file.name) from None


def refusal(refused: ExposureError, name: str) -> ExposureError:
    """Give the error that names the file of the given name too, so that a person knows which one it is about."""
    content = "conflict" if refused.kind == "conflict" else "content"
    why = {} if refused.kind == "not_imported" else {"why": content}
    field = (refused.field or "").removeprefix("archive.")
    return ExposureError("not_imported", field or None, **{**refused.values, **why, "name": name})


def _refuse(why: str) -> NoReturn:
    raise ExposureError("not_imported", why=why)


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            # a stream such as a pipe tells no size, so one byte more than there may be is asked for
            content = opened.read(LARGEST + 1)
    except OSError:
        raise ExposureError("file_missing", "import") from None
    if len(content) > LARGEST:
        _refuse("too_large")
    return content


def _read(content: bytes) -> dict[str, object]:
    body = content.removeprefix(b"\xef\xbb\xbf").strip()
    if not body.startswith(b"{"):
        _refuse_no_archive(body)
    if _is_crowded(body) or _has_endless_string(body):
        _refuse("too_large")
    document = _parsed(body)
    _refuse_foreign(document)
    read_archive(document, "archive")
    return document


def _refuse_no_archive(content: bytes) -> NoReturn:
    """Say what a file is that is no object of JSON: a table of tries is told from what is somebody else’s."""
    if not content:
        _refuse("not_whole")
    if any(name not in content[:2000] for name in map(str.encode, KNOWN_BY)):
        _refuse("foreign")
    try:
        rows = len(read_table(content.decode()))
    except UnicodeDecodeError:
        _refuse("foreign")
    raise ExposureError("not_imported", why="table", rows=rows)


def _is_crowded(content: bytes) -> bool:
    """Say whether there is more structure in a file than in any archive: a million empty lists need much memory."""
    return sum(content.count(mark) for mark in _MARKS) > SPARE_MARKS + len(content) // BYTES_A_MARK


def _has_endless_string(content: bytes) -> bool:
    """Say whether two quotes stand farther apart than any string of an archive is long."""
    place = 0
    while place + LONGEST_STRING < len(content):
        last = content.rfind(b'"', place, place + LONGEST_STRING)
        if last < 0:
            return True
        place = last + 1
    return False


def _parsed(content: bytes) -> dict[str, object]:
    try:
        document = json.loads(
            content.decode(), parse_constant=_no_number, parse_float=_real, object_pairs_hook=no_key_twice
        )
    except (ValueError, RecursionError):
        _refuse("not_whole")
    if not isinstance(document, dict):
        _refuse("foreign")
    return document


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)


def _real(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError(text)
    return number


def _refuse_foreign(document: dict[str, object]) -> None:
    version = document.get("rungwise")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        _refuse("foreign")
    if version > FORMAT:
        _refuse("newer")
