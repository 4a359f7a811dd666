"""Whatever is opened, searched, written and exported in whatever order: no word of another patient leaves with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.builders import uid
from tests.papers import words_of
from tests.ui.dialogs.pressing import press
from tests.ui.opened import do
from tests.ui.windowed import choose
from ui.main_window import MainWindow

WHOSE = ("alfa", "bravo")
# Private words are in no letter, not even in the patient’s own.
PRIVATE = ("notes", "fear", "know", "loop")
STEPS = ("open", "open", "find", "none", "agrees", "cc", "copy", "rtf", "txt", "pdf", "draft", "sign")
Steps = list[tuple[str, str]]
SEQUENCES = st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from(WHOSE)), min_size=3, max_size=8)
WITHIN = settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
VERY_MANY = settings(max_examples=500, suppress_health_check=[HealthCheck.function_scoped_fixture])
TYPICAL: Steps = [
    *(("open", "alfa"), ("none", "alfa"), ("agrees", "alfa"), ("cc", "alfa"), ("copy", "alfa"), ("txt", "alfa")),
    *(
        ("find", "bravo"),
        ("open", "bravo"),
        ("none", "bravo"),
        ("agrees", "bravo"),
        ("copy", "bravo"),
        ("rtf", "bravo"),
    ),
]


def _patient(whose: str) -> list[dict[str, object]]:
    """Give the edits of a patient in whose every word their own name stands."""
    patient, ladder, rung = (uid(f"{whose} {part}") for part in ("patient", "ladder", "rung"))
    fear = {"feared_outcome": f"{whose}fear", "how_we_know": f"{whose}know"}
    return [
        {"edit": "add_patient", "id": patient, "name": f"{whose}first {whose}last", "born": "1968-03-04"},
        {"edit": "change_patient", "patient": patient, "diagnosis": f"{whose}diagnosis", "notes": f"{whose}notes"},
        {"edit": "set_alongside", "patient": patient, "text": f"{whose}walk"},
        {"edit": "clear_to_start", "patient": patient, "found": f"{whose}found"},
        {"edit": "add_ladder", "id": ladder, "patient": patient, "goal": f"{whose}goal"},
        {"edit": "add_rung", "id": rung, "ladder": ladder, "movement": f"{whose}lean", "threat": 20, **fear},
    ]


class AtTheDesk:
    """Somebody who works with two patients; `left` is what left the program last, and whose it has to be."""

    def __init__(self, main: MainWindow, folder: Path) -> None:
        self._main, self._folder = main, folder
        self._page, self._whose = main.patient_pages.letter, ""

    def step(self, what: str, whose: str) -> None:
        """Do one step; it concerns `whose` only where somebody is chosen."""
        if what == "open":
            self._whose = whose
            self._main.open_patient(uid(f"{whose} patient"))
            choose(self._main, "show_letter")
        elif what == "find":
            self._main.search()
            QTest.keyClicks(self._main.caseload._view.head.search, whose[:3])
            self._whose = ""
        elif self._whose:
            self._work(what)

    def _work(self, what: str) -> None:
        {"copy": self._page.copy_text, "draft": self._page.draft}.get(what, lambda: self._press(what))()
        if what in ("rtf", "txt", "pdf"):
            self._save(what)
        if what == "copy":
            self._check(QGuiApplication.clipboard().text())
        self._check(self._page._proof.preview.text + self._page._panel.cc.text + self._page._panel.told.text)

    def _press(self, what: str) -> None:
        names = {"none": "letter.action.none", "agrees": "letter.agrees", "sign": "letter.sign"}
        button = self._page.findChild(QWidget, names[what]) if what in names else None
        if what == "cc" and self._page._panel.isVisible():
            QTest.keyClicks(self._page._panel.cc.field, f"{self._whose}copy")
        elif button is not None and button.isVisible() and button.isEnabled():
            press(self._page, names[what])
            self._answer()

    def _answer(self) -> None:
        sheet = self._main.findChild(QWidget, "sign.do")
        if sheet is not None and sheet.isVisible():
            press(self._main, "sign.do")

    def _save(self, ending: str) -> None:
        file = self._folder / f"{self._whose}.{ending}"
        with pytest.MonkeyPatch.context() as answered:
            answered.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
            self._page.save_pdf()
        self._page._deeds._one.wait()
        if file.exists():
            self._check(words_of(file.read_bytes()) if ending == "pdf" else file.read_text(encoding="utf-8"))

    def _check(self, text: str) -> None:
        other = WHOSE[1 - WHOSE.index(self._whose)]
        assert other not in text
        assert [word for word in PRIVATE if f"{self._whose}{word}" in text] == []


@pytest.fixture
def desk(main: MainWindow, tmp_path: Path) -> Callable[[Steps], None]:
    """Give what does a sequence of steps in one window."""
    # What a window of an earlier test lent lies there still: in one program there is one window.
    QGuiApplication.clipboard().clear()
    do(main.workspace, *(line for whose in WHOSE for line in _patient(whose)))
    at_it = AtTheDesk(main, tmp_path)

    def work(steps: Steps) -> None:
        for what, whose in steps:
            at_it.step(what, whose)

    return work


@example(TYPICAL)
@WITHIN
@given(SEQUENCES)
def test_no_word_of_another_patient_leaves(desk: Callable[[Steps], None], steps: Steps) -> None:
    desk(steps)


@pytest.mark.long
@VERY_MANY
@given(SEQUENCES)
def test_no_word_of_another_patient_leaves_in_very_many_orders(desk: Callable[[Steps], None], steps: Steps) -> None:
    desk(steps)


def test_a_typical_sequence_leaves_a_letter_of_each(desk: Callable[[Steps], None], tmp_path: Path) -> None:
    desk(TYPICAL)
    assert sorted(file.name for file in tmp_path.iterdir() if file.suffix in (".rtf", ".txt")) == [
        "alfa.txt",
        "bravo.rtf",
    ]
    assert "alfagoal" in (tmp_path / "alfa.txt").read_text()
