"""The lock files hold no address, a hash for each pin, and what pyproject.toml asks for."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "requirements").iterdir())
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
ASKED = {
    "run": PROJECT["dependencies"],
    "server": [*PROJECT["dependencies"], *EXTRAS["server"]],
    "dev": [*PROJECT["dependencies"], *EXTRAS["server"], *EXTRAS["dev"]],
}


def entries(lock: str) -> list[str]:
    """Give the entries of a lock, each on one line however many hashes it has."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    return text.replace("\\\n", " ").splitlines()


def pins(lock: str) -> dict[str, set[str]]:
    """Give the pinned versions by name; a name has more than one where versions fork by Python."""
    found: dict[str, set[str]] = {}
    for entry in entries(lock):
        name, version = entry.split()[0].split("==")
        found.setdefault(name, set()).add(version)
    return found


def satisfies(asked: str, locked: dict[str, set[str]]) -> bool:
    """Whether every pinned version is one that `asked` allows, and there is one."""
    requirement = Requirement(asked)
    versions = locked.get(canonicalize_name(requirement.name), set())
    return bool(versions) and all(requirement.specifier.contains(version) for version in versions)


def imported_packages(source: str) -> Iterator[str]:
    """Give the top name of every package that `source` imports, anywhere in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def test_there_is_one_lock_for_each_use() -> None:
    assert [file.stem for file in FILES] == sorted(ASKED)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_lock_holds_an_address(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-(?!-hash)", text, re.MULTILINE)


@pytest.mark.parametrize("lock", ASKED)
def test_every_pin_is_exact_and_hashed(lock: str) -> None:
    shape = re.compile(r"[a-z0-9-]+==\S+( ; [^\\]+?)?(\s+--hash=sha256:[0-9a-f]{64})+")
    assert [entry for entry in entries(lock) if not shape.fullmatch(entry)] == []


@pytest.mark.parametrize("lock", ASKED)
def test_every_dependency_is_pinned_within_its_bounds(lock: str) -> None:
    locked = pins(lock)
    assert [asked for asked in ASKED[lock] if not satisfies(asked, locked)] == []


@pytest.mark.parametrize(("smaller", "larger"), [("run", "server"), ("server", "dev")])
def test_a_larger_lock_holds_all_of_a_smaller_one(smaller: str, larger: str) -> None:
    assert set(entries(smaller)) <= set(entries(larger))


def test_all_that_the_program_imports_is_asked_for() -> None:
    files = [
        ROOT / "main.py",
        *(file for part in ("exposure", "ui", "resources") for file in (ROOT / part).rglob("*.py")),
    ]
    used = {name for file in files if file.exists() for name in imported_packages(file.read_text(encoding="utf-8"))}
    # shiboken6 is the other half of PySide6, which brings it in its own version
    asked = {canonicalize_name(Requirement(line).name) for line in [*ASKED["server"], "shiboken6"]}
    given = {
        name for name, makers in packages_distributions().items() if asked & {canonicalize_name(m) for m in makers}
    }
    assert used - given - set(sys.stdlib_module_names) - {"exposure", "ui", "resources"} == set()
