"""The main job as keys alone, on whatever takes keys: a program on a screen, or a window in this process.

Nothing here is from life. `CANARIES` are words no file, log or title may ever show.
"""

from pathlib import Path
from typing import Protocol

CLINICIAN, CLINIC = "Priya Nair", "Harbour Physiotherapy"
EMERGENCY = "Clinic 0117 496 0133, emergency 112"
PASSPHRASE = "granite walrus teapot meadow"
NAME, BORN, AREA = "Zephyrine Quillfeather", "12 5 1971", "low back"
NOTES = "Xylophone lessons on Mondays"
GOAL = "Wheel my barrow to Yarrowgate"
WORRY = "My spine will jackknife and I will drop"
KNOWN_BY = "I am stuck on one knee"
CLEAR = "Nothing that suggests serious disease"
HAPPENED = "It tugged once, I came up by myself"
CANARIES = ("Zephyrine", "Quillfeather", "Xylophone", "Yarrowgate", "jackknife", "stuck on one knee", "tugged once")
WORRIES = (18, 34, 50, 62, 76, 90)


class Keys(Protocol):
    """What a story is told to. A key is called as Qt calls it, a control by its object name."""

    def press(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""

    def write(self, words: str) -> None:
        """Type words where the focus is."""

    def fill(self, name: str, words: str) -> None:
        """Go to a field with Tab, and type words there."""

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on a control."""

    def see(self, name: str) -> object:
        """Wait until a control is in sight and switched on."""

    def read(self, words: str) -> None:
        """Wait until these words stand somewhere in sight."""

    def close(self) -> None:
        """Close the window in front with Esc, and wait until the one behind it has the focus."""

    def save_as(self, file: Path, key: str) -> None:
        """Press a key that asks where to save, answer with a file, and wait until it is there."""

    def picture(self, name: str) -> None:
        """Keep a picture for looking at."""


def add_patient(keys: Keys) -> None:
    """Begin a record, and come to its ladder."""
    keys.see("menu_bar")
    keys.press("Ctrl+N")
    keys.fill("patient.name", NAME)
    keys.fill("patient.born", BORN)
    keys.fill("patient.area", AREA)
    keys.fill("patient.notes", NOTES)
    keys.picture("new-patient")
    keys.tab_to("patient.save")
    keys.press("Return")


def first_run(keys: Keys, sheet: Path) -> None:
    """Name clinician, clinic and contacts, choose a passphrase, keep the recovery sheet in a file."""
    keys.see("first.clinician")
    for field, words in (("clinician", CLINICIAN), ("clinic", CLINIC), ("emergency", EMERGENCY)):
        keys.fill(f"first.{field}", words)
    keys.fill("first.passphrase", PASSPHRASE)
    keys.fill("first.again", PASSPHRASE)
    keys.picture("first-run")
    keys.tab_to("first.make")
    keys.press("Return")
    keys.tab_to("recovery.save")
    keys.save_as(sheet, "Return")
    keys.read("Saved. Print it")
    keys.tab_to("recovery.kept")
    keys.press("Space")
    keys.picture("recovery-sheet")
    keys.tab_to("recovery.go_on")
    keys.press("Return")


def unlock(keys: Keys, passphrase: str = PASSPHRASE) -> None:
    """Open the file with its passphrase."""
    keys.tab_to("unlock.passphrase")
    keys.write(passphrase)
    keys.press("Return")
    keys.see("menu_bar")


def build_ladder(keys: Keys) -> None:
    """Begin with the bending ladder, and put every step at its worry, from the bottom up."""
    keys.fill("ladder.goal.form.goal", GOAL)
    keys.tab_to("ladder.goal.form.bending")
    keys.press("Return")
    keys.tab_to("ladder.board")
    for worry in WORRIES:
        keys.write(str(worry))
        keys.press("Return")
        # A Tab pressed while steps are still being placed would lead away from them.
        keys.read(f"placed at {worry}")
        keys.press("Up")
    keys.picture("ladder")


def predict(keys: Keys, likelihood: int, when: str, *, first: bool = False) -> None:
    """Keep a prediction on the step that is chosen; `when` is the key of the moment it will be known."""
    keys.press("Ctrl+T")
    if first:
        # Before the very first try it is asked whether it is clear to start.
        keys.fill("clear.found", CLEAR)
        keys.press("Ctrl+Return")
        keys.fill("try.worry", WORRY)
        keys.fill("try.how", KNOWN_BY)
    keys.fill("try.likelihood", str(likelihood))
    keys.tab_to("try.when")
    keys.press(when)
    keys.picture("predict")
    keys.press("Ctrl+Return")
    keys.see("try.done")
    keys.picture("do-it")
    keys.press("Space")


def answer(keys: Keys, likelihood: int) -> None:
    """Say that it did not happen, and how likely it is next time; look at both side by side."""
    keys.tab_to("try.did")
    keys.press("N")
    keys.fill("try.words", HAPPENED)
    keys.fill("try.likelihood", str(likelihood))
    keys.picture("what-happened")
    keys.press("Ctrl+Return")
    keys.read("It did not happen.")
    keys.picture("reveal")
    keys.press("Esc")


def agree_to_ask(keys: Keys) -> None:
    """Agree to ask on the phone."""
    keys.tab_to("try.how_asked")
    keys.press("1")
    keys.picture("ask-later")
    keys.press("Ctrl+Return")
    keys.see("ladder.board")


def find(keys: Keys, name: str = NAME) -> None:
    """Open a patient by two letters of the name."""
    keys.press("Ctrl+F")
    keys.write(name[:2])
    keys.press("Return")
    keys.see("ladder.board")


def answer_due(keys: Keys, likelihood: int) -> None:
    """Record on the caseload what came the next morning."""
    keys.tab_to("caseload.due")
    keys.picture("due")
    keys.press("Return")
    keys.tab_to("due.did")
    keys.press("N")
    keys.fill("due.likelihood", str(likelihood))
    keys.picture("due-sheet")
    keys.press("Ctrl+Return")
    keys.read("It did not happen.")
    keys.press("Return")


def move_up(keys: Keys) -> None:
    """Ask what comes next, and take the next step."""
    keys.press("Ctrl+Up")
    keys.tab_to("next.what")
    keys.press("1")
    keys.picture("what-comes-next")
    keys.press("Ctrl+Return")
    keys.see("menu_bar")


def look_at_progress(keys: Keys) -> None:
    """Look at the chart and at the table, then at the ladder as the patient sees it."""
    keys.press("Ctrl+4")
    keys.picture("progress")
    keys.press("Ctrl+Shift+D")
    keys.picture("progress-table")
    keys.press("Ctrl+Shift+D", "F11")
    keys.tab_to("patient_view.ladder")
    keys.picture("patient-view")
    keys.close()


def write_letter(keys: Keys, file: Path) -> None:
    """Write the letter to the GP, with the patient’s agreement, and save it as a PDF."""
    keys.press("Ctrl+5")
    keys.tab_to("letter.action")
    keys.press("Space")
    keys.tab_to("letter.agrees")
    keys.press("Space")
    keys.picture("letter")
    keys.save_as(file, "Ctrl+P")
    keys.read("Letter saved as PDF")


def choose_lowest(keys: Keys) -> None:
    """Choose the step at the bottom of the ladder."""
    keys.tab_to("ladder.board")
    keys.press(*["Down"] * len(WORRIES))
