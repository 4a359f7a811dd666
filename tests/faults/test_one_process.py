"""Connections stay where they were made: the program makes no second process of itself, and no name breaks a line."""

import json
import re
from io import StringIO
from pathlib import Path

import pytest

from exposure.commands import _answer
from tests.desk import Desk
from tests.faults.every_edit import performer

ROOT = Path(__file__).parents[2]
FORKS = re.compile(r"os\.(fork|posix_spawn)|multiprocessing|ProcessPool")
ENDS = ("a\nb", "a\r\nERROR admin logged in", "a\x1b[2Jb", "a\x00b", "a\u2028b", "a\u0085b")


def test_the_program_never_forks_with_a_file_open() -> None:
    sources = [ROOT / "main.py", *(ROOT / "exposure").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
    assert len(sources) > 300
    assert [file.name for file in sources if FORKS.search(file.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("name", ENDS)
def test_an_answer_stays_on_its_line_whatever_a_name_holds(desk: Desk, name: str) -> None:
    out = StringIO()
    line = json.dumps({"edit": "add_gp", "id": "6f8c0a0e-5d1c-4a57-9d0c-0d0f6a1b2c3d", "name": name})
    _answer(desk.database, line, performer(0), out)
    assert out.getvalue().count("\n") == 1
    assert json.loads(out.getvalue())["ok"] in (True, False)
    assert not set("\r\x1b\x00") & set(out.getvalue())
