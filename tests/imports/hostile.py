"""Files nobody should be harmed by: built in code, small here, large or endless where they are opened carelessly."""

import base64
import gzip
import io
import json
import sqlite3
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from exposure.reports.archive import archive
from tests.any_case import any_case
from tests.builders import moment, uid

SEED = 3
Archive = dict[str, Any]


def sound() -> Archive:
    """Give an archive with nothing wrong in it, to spoil; it has a ladder, a step and a try."""
    case, beside = any_case(SEED)
    read: Archive = json.loads(archive(case, beside, {"count": 0, "head": "", "entries": []}, moment(1)))
    return read


def _spoiled(change: Callable[[Archive], object]) -> bytes:
    document = sound()
    change(document)
    return json.dumps(document).encode("utf-8", "surrogatepass")


def _instead(text: str, other: str) -> bytes:
    """Give the archive with a piece of its text replaced, which no writer of JSON would write."""
    written = json.dumps(sound())
    assert text in written
    return written.replace(text, other, 1).encode()


def _zip(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive_file:
        for name, content in members.items():
            archive_file.writestr(name, content)
    return file.getvalue()


def _tar(name: str) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive_file:
        archive_file.addfile(tarfile.TarInfo(name))
    return file.getvalue()


def _sqlite() -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE patient (id TEXT)")
    return connection.serialize()


def _trial(document: Archive) -> Archive:
    ladder: Archive = next(each for each in document["ladders"] if each["trials"])
    trial: Archive = ladder["trials"][0]["prediction"]
    return trial


def _rung(document: Archive) -> Archive:
    rung: Archive = document["ladders"][0]["rungs"][0]
    return rung


def _nested(deep: int, opened: str, closed: str) -> bytes:
    return b'{"rungwise": 1, "patient": ' + (opened * deep + closed * deep).encode() + b"}"


ZEROS = b"\0" * 2_000_000
BOMB = zlib.compress(b"0" * 100_000_000, 1)


def _foreign() -> Iterator[tuple[str, bytes]]:
    """What is no archive of this program at all."""
    yield "zip bomb", _zip({"a.json": b" " * 10_000_000})
    yield "zip in a zip", _zip({"b.zip": _zip({"a.json": b"0" * 10_000_000})})
    yield "zip of many", _zip({f"{number}.json": b"{}" for number in range(2000)})
    yield "zip that climbs", _zip({"../../../../tmp/evil.json": b"{}"})
    yield "zip with an absolute name", _zip({"/etc/cron.d/evil": b"{}"})
    yield "zip with a Windows name", _zip({"..\\..\\windows\\system32\\CON": b"{}"})
    yield "tar that climbs", _tar("../../evil.json")
    yield "gzip bomb", gzip.compress(b"0" * 10_000_000, 1)
    yield "zlib bomb", BOMB
    yield "sqlite", _sqlite()
    yield "zeros", ZEROS
    yield "pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
    yield (
        "picture",
        base64.b64decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
        ),
    )
    yield "program", b"\x7fELF" + bytes(200)
    yield "script", b"#!/bin/sh\nrm -rf ~\n"
    yield "html", b"<!doctype html><script>alert(1)</script>"
    yield "xml that grows", b'<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    yield "pickle", b"cos\nsystem\n(S'true'\ntR."
    yield "csv", b"ladder,step\r\n=1+1,2\r\n"
    yield "a list", b"[1, 2, 3]"
    yield "a text", b'"rungwise"'
    yield "a number", b"1"
    yield "null", b"null"
    yield "another program's export", json.dumps({"app": "other", "version": 3, "patients": []}).encode()
    yield "a FHIR bundle", json.dumps({"resourceType": "Bundle", "type": "document", "entry": []}).encode()
    yield "a research export", json.dumps({"rungwise_research": 1, "person": "x"}).encode()
    yield "a version in words", _spoiled(lambda document: document.update(rungwise="1"))
    yield "a version that is true", _spoiled(lambda document: document.update(rungwise=True))
    yield "version nought", _spoiled(lambda document: document.update(rungwise=0))


def _broken() -> Iterator[tuple[str, bytes]]:
    """What is not JSON to its end, or more than JSON allows."""
    whole = json.dumps(sound()).encode()
    yield "empty", b""
    yield "blanks", b" \n" * 1000
    yield "half", whole[: len(whole) // 2]
    yield "without its last sign", whole[:-1]
    yield "two in one", whole + whole
    yield "UTF-16", json.dumps(sound()).encode("utf-16-le")
    yield "no UTF-8", whole[:-1] + b', "x": "\xff\xfe"}'
    yield "100,000 lists deep", _nested(100_000, "[", "]")
    yield "100,000 objects deep", _nested(100_000, '{"a":', "}")
    yield "500 lists deep", _nested(500, "[", "]")
    yield "never closed", b'{"rungwise": 1, "patient": ' + b"[" * 100_000
    yield "NaN", _instead('"rungwise": 1', '"rungwise": NaN')
    yield "Infinity", _instead('"rungwise": 1', '"rungwise": 1, "x": -Infinity')
    yield "1e999", _instead('"rungwise": 1', '"rungwise": 1, "x": 1e999')
    yield "5,000 digits", _instead('"rungwise": 1', f'"rungwise": 1, "x": {"9" * 5000}')
    yield "the same name twice", _instead('"rungwise": 1', '"rungwise": 1, "rungwise": 1')
    yield "the same name twice inside", _instead('"movement": ', '"movement": "x", "movement": ')
    yield "a comma too many", _instead('"rungwise": 1', '"rungwise": 1,')
    yield "a comment", _instead('"rungwise": 1', '/* hello */ "rungwise": 1')
    yield "a NUL between", _instead('"rungwise": 1', '"rungwise"\0: 1')


def _large() -> Iterator[tuple[str, bytes]]:
    """What would need much memory or time."""
    yield "a million lists", b'{"rungwise": 1, "ladders": [' + b"[]," * 1_000_000 + b"[]]}"
    yield "a million names", b'{"rungwise": 1, ' + b",".join(b'"%d":1' % number for number in range(500_000)) + b"}"
    yield "one endless text", b'{"rungwise": 1, "program": "' + b"x" * 8_000_000 + b'"}'
    yield "one endless blank", b'{"rungwise": 1, ' + b" " * 8_000_000 + b"}"
    yield "more than may be", b'{"rungwise": 1, "program": "' + b"x" * (33 * 1024 * 1024) + b'"}'


def _content() -> Iterator[tuple[str, bytes]]:
    """What is JSON of the right shape, with something in it that this program never writes."""
    yield "newer", _spoiled(lambda document: document.update(rungwise=2))
    yield "much newer", _spoiled(lambda document: document.update(rungwise=10**30))
    yield "a field too many", _spoiled(lambda document: document.update(evil=1))
    yield "a field too many inside", _spoiled(lambda document: _rung(document).update(evil=1))
    yield "no patient", _spoiled(lambda document: document.pop("patient"))
    yield "a patient that is a list", _spoiled(lambda document: document.update(patient=[]))
    yield "an id that is a path", _spoiled(lambda document: document["patient"].update(id="../../etc/passwd"))
    yield "an id of a device", _spoiled(lambda document: document["patient"].update(id="CON"))
    yield "an id with braces", _spoiled(lambda document: document["patient"].update(id="{" + uid("x") + "}"))
    yield "somebody else's step", _spoiled(lambda document: _rung(document).update(ladder=uid("elsewhere")))
    yield "somebody else's ladder", _spoiled(lambda document: document["ladders"][0]["ladder"].update(patient=uid("x")))
    yield "a rating of 101", _spoiled(lambda document: _rung(document).update(threat=101))
    yield "a rating of 55.0", _spoiled(lambda document: _rung(document).update(threat=55.0))
    yield "a rating that is true", _spoiled(lambda document: _rung(document).update(threat=True))
    yield "a rating in words", _spoiled(lambda document: _rung(document).update(threat="55"))
    yield "a rating beyond 64 bits", _spoiled(lambda document: _rung(document).update(threat=2**70))
    yield "a lone surrogate", _spoiled(lambda document: _rung(document).update(movement="\ud800"))
    yield "a surrogate in a name", _spoiled(lambda document: document["history"].update({"\ud800": 1}))
    yield "a NUL in a text", _spoiled(lambda document: _rung(document).update(movement="a\0b"))
    yield "a bell in a text", _spoiled(lambda document: _rung(document).update(movement="\a"))
    yield "a text of 2,001", _spoiled(lambda document: _rung(document).update(movement="x" * 2001))
    yield "an unknown status", _spoiled(lambda document: _rung(document).update(status="cured"))
    yield "a time without offset", _spoiled(lambda document: _trial(document).update(at="2026-11-19T10:00:00"))
    yield "a time in words", _spoiled(lambda document: _trial(document).update(at="yesterday"))
    yield "a year nobody means", _spoiled(lambda document: _trial(document).update(at="9999-12-31T23:59:59-12:00"))
    yield "a horizon of years", _spoiled(lambda document: _trial(document).update(horizon_hours=1e300))
    yield "the same step twice", _spoiled(lambda document: document["ladders"][0]["rungs"].append(_rung(document)))
    yield (
        "a picture that is a program",
        _spoiled(
            lambda document: document.update(
                step_pictures=[
                    {"id": uid("x"), "patient": document["patient"]["id"], "data": "TVqQAAM=", "kind": "png"}
                ]
            )
        ),
    )
    yield "a history that is a text", _spoiled(lambda document: document.update(history="all of it"))
    yield "entries that are numbers", _spoiled(lambda document: document["history"].update(entries=[1, 2]))
    yield "a letter that is none", _spoiled(lambda document: document["signed"][0].update(content={"kind": "progress"}))


def hostile() -> dict[str, bytes]:
    """Give every hostile file by what is wrong with it."""
    return dict([*_foreign(), *_broken(), *_large(), *_content()])


def write_all(folder: Path) -> list[Path]:
    """Write every hostile file into a folder, under a number."""
    files = []
    for number, content in enumerate(hostile().values()):
        files.append(folder / f"{number}.json")
        files[-1].write_bytes(content)
    return files
