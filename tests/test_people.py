"""Who opens a file: the data file is never rewritten, and a crash between history and key file does no harm."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exposure.domain.clinic import User
from exposure.errors import ExposureError
from exposure.opening import OpenFile, create_file, open_file
from exposure.people import NewPerson, People
from exposure.storage import keys, sealing
from exposure.storage.faults import faults
from exposure.storage.keyring_file import Cost
from tests.desk import told
from tests.ui.opened import SetClock

OURS, THEIRS, NEW = "a long passphrase here", "seven quiet otters swim", "granite walrus teapot meadow"
SAM = NewPerson("Sam Ode", "assistant", THEIRS)
Doing = Callable[[People], object]


@pytest.fixture(autouse=True)
def quick_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let passphrases be quick to try."""
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[People, str]]:
    """Give the people of a new file, and its recovery code."""
    opened, code = create_file(tmp_path / "clinic.db", OURS, "Priya Nair", SetClock())
    yield People(opened, opened.performer(SetClock())), code
    opened.close()


@pytest.fixture
def people(made: tuple[People, str]) -> People:
    """Give the people of a new file."""
    return made[0]


def refused(doing: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(ExposureError) as error:
        doing()
    return told(error.value)


def named(people: People, name: str) -> str:
    return next(person.id for person in people.listed() if person.name == name)


def edits(people: People) -> list[str]:
    with people.opened.database.reading() as records:
        return [link.edit for link in records.links_of(None)]


def opens(people: People, passphrase: str, name: str) -> OpenFile:
    """Close the file, and open it as somebody."""
    people.opened.close()
    return open_file(people.opened.path, passphrase, name)


def test_who_is_added_opens_the_file_in_their_role(people: People) -> None:
    people.add(OURS, SAM)
    assert [(person.name, person.role, person.is_me) for person in people.listed()] == [
        ("Priya Nair", "clinician", True),
        ("Sam Ode", "assistant", False),
    ]
    opened = opens(people, THEIRS, "Sam Ode")
    assert (opened.user.name, opened.user.role, faults(opened.database)) == ("Sam Ode", "assistant", [])
    opened.close()


def test_who_is_taken_out_opens_it_no_more_and_stays_on_record(people: People) -> None:
    people.add(OURS, SAM)
    key = named(people, "Sam Ode")
    people.remove(OURS, key)
    with people.opened.database.reading() as records:
        assert records.get(User, key).name == "Sam Ode"
    assert edits(people)[-2:] == ["add_user", "remove_user"]
    assert refused(lambda: opens(people, THEIRS, "Sam Ode")) == ("unknown_user", "user")


def test_a_new_passphrase_opens_it_and_the_old_one_does_not(people: People) -> None:
    people.change_passphrase(OURS, NEW)
    assert refused(lambda: keys.unlock(people.opened.path, OURS)) == ("wrong_passphrase", None)
    opens(people, NEW, "Priya Nair").close()


def test_a_new_sheet_opens_it_once_it_is_used_and_the_old_one_opens_nothing_any_more(made: tuple[People, str]) -> None:
    people, old = made
    new = people.new_sheet(OURS)
    people.try_sheet(old)
    people.use_sheet(new)
    people.try_sheet(new.code)
    assert refused(lambda: people.try_sheet(old)) == ("recovery_code", "other")


def test_a_new_sheet_that_nobody_uses_leaves_keys_and_history_as_they_are(made: tuple[People, str]) -> None:
    people, code = made
    before = keys.keys_path(people.opened.path).read_bytes(), edits(people)
    people.new_sheet(OURS)
    assert (keys.keys_path(people.opened.path).read_bytes(), edits(people)) == before
    opens(people, OURS, "Priya Nair").close()
    keys.recover(people.opened.path, code)


def test_trying_the_sheet_changes_nothing(made: tuple[People, str]) -> None:
    people, code = made
    before = keys.keys_path(people.opened.path).read_bytes(), edits(people)
    people.try_sheet(code.lower())
    assert refused(lambda: people.try_sheet(code[:-1])) == ("recovery_code", "length")
    assert (keys.keys_path(people.opened.path).read_bytes(), edits(people)) == before


DOING: dict[str, Doing] = {
    "add": lambda people: people.add(OURS, SAM),
    "passphrase": lambda people: people.change_passphrase(OURS, NEW),
    "sheet": lambda people: people.use_sheet(people.new_sheet(OURS)),
}


@pytest.mark.parametrize("doing", DOING.values(), ids=DOING)
def test_the_data_file_keeps_its_key_and_what_was_in_it(people: People, doing: Doing, tmp_path: Path) -> None:
    before = people.opened.path.read_bytes()
    doing(people)
    after = people.opened.path.read_bytes()
    # What the history says goes to the log beside it; the file itself is as it was until that is taken in.
    assert after == before
    opened = opens(people, NEW if keys_open(people, NEW) else OURS, "Priya Nair")
    assert opened.data_key == people.opened.data_key
    opened.close()


def keys_open(people: People, passphrase: str) -> bool:
    try:
        keys.unlock(people.opened.path, passphrase, "Priya Nair")
    except ExposureError:
        return False
    return True


WRONG: dict[str, tuple[Doing, tuple[str, str | None]]] = {
    "a wrong passphrase adds nobody": (lambda p: p.add(NEW, SAM), ("wrong_passphrase", None)),
    "nor takes anybody out": (lambda p: p.remove(NEW, "x"), ("wrong_passphrase", None)),
    "nor changes it": (lambda p: p.change_passphrase(NEW, THEIRS), ("wrong_passphrase", None)),
    "nor makes a sheet": (lambda p: p.new_sheet(NEW), ("wrong_passphrase", None)),
    "a name that is there": (lambda p: p.add(OURS, NewPerson("PRIYA nair", "clinician", NEW)), ("conflict", "user")),
    "no name": (lambda p: p.add(OURS, NewPerson(" ", "clinician", NEW)), ("missing", "user")),
    "no passphrase": (lambda p: p.add(OURS, NewPerson("Sam", "clinician", "")), ("missing", "passphrase")),
    "no new passphrase": (lambda p: p.change_passphrase(OURS, ""), ("missing", "passphrase")),
    "oneself": (lambda p: p.remove(OURS, p.opened.user.id), ("not_now", "user")),
    "nobody": (lambda p: p.remove(OURS, "nobody"), ("unknown_user", "user")),
}


@pytest.mark.parametrize(("doing", "error"), WRONG.values(), ids=WRONG)
def test_what_is_refused_leaves_keys_and_history_as_they_are(
    people: People, doing: Doing, error: tuple[str, str | None]
) -> None:
    before = keys.keys_path(people.opened.path).read_bytes(), edits(people)
    assert refused(lambda: doing(people)) == error
    assert (keys.keys_path(people.opened.path).read_bytes(), edits(people)) == before


def test_the_last_clinician_stays(people: People) -> None:
    people.add(OURS, SAM)
    opened = opens(people, THEIRS, "Sam Ode")
    theirs = People(opened, opened.performer(SetClock()))
    assert refused(lambda: theirs.remove(THEIRS, named(theirs, "Priya Nair"))) == ("not_now", "user")
    opened.close()


@pytest.mark.parametrize("doing", ["add", "remove", "new_sheet"])
def test_an_assistant_changes_nobody_but_themselves(people: People, doing: str) -> None:
    people.add(OURS, SAM)
    people.add(OURS, NewPerson("Ann Lund", "clinician", NEW))
    opened = opens(people, THEIRS, "Sam Ode")
    theirs = People(opened, opened.performer(SetClock()))
    given: dict[str, tuple[object, ...]] = {
        "add": (NewPerson("Bo", "clinician", NEW),),
        "remove": (named(theirs, "Ann Lund"),),
    }
    assert refused(lambda: getattr(theirs, doing)(THEIRS, *given.get(doing, ()))) == ("not_allowed", "role")
    theirs.change_passphrase(THEIRS, "another phrase of mine")
    opened.close()


@pytest.mark.parametrize("step", ["perform", "write_whole"])
@pytest.mark.parametrize("doing", ["add", "remove", "passphrase", "sheet"])
def test_a_crash_at_any_step_leaves_a_file_that_opens_and_can_be_done_again(
    people: People, monkeypatch: pytest.MonkeyPatch, step: str, doing: str
) -> None:
    more: dict[str, Doing] = {**DOING, "remove": lambda people: people.remove(OURS, named(people, "Bo Ek"))}
    people.add(OURS, NewPerson("Bo Ek", "clinician", THEIRS))
    before = keys.keys_path(people.opened.path).read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("exposure.people.perform" if step == "perform" else "exposure.storage.key_proof.write_whole", cut)
        with pytest.raises(PowerCutError):
            more[doing](people)
    assert keys.keys_path(people.opened.path).read_bytes() == before
    assert faults(people.opened.database) == []
    more[doing](people)
    assert faults(people.opened.database) == []
    assert len(people.listed()) == {"add": 3, "remove": 1}.get(doing, 2)


class PowerCutError(Exception):
    """Stands for the end of the power."""


def cut(*_given: object) -> None:
    raise PowerCutError
