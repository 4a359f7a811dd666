"""Sets Rungwise up in its checkout and runs it: app, test, check, pictures, bench, lock.

Standard library only, for this runs before anything is installed. `./dev` brings system libraries and Python and
then starts it; on Windows and macOS it is started by itself: `py tools/dev.py app`.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCKS = ("run", "server", "dev")  # each holds all that the one before it holds
CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("lint-imports", "--no-cache", "--no-logo"),
)
_AT_ONCE = ("-n", "logical", "--maxprocesses", "8", "--dist", "worksteal")
COULD_NOT = 2


class SetUpError(Exception):
    """What was asked could not be done; the text says why, to a person."""


def program(name: str) -> Path:
    """Where the environment keeps the program `name`."""
    if os.name == "nt":
        return ENVIRONMENT / "Scripts" / f"{name}.exe"
    return ENVIRONMENT / "bin" / name


def run(command: Sequence[str | Path], folder: Path | None = None, more: Mapping[str, str] | None = None) -> int:
    """Run `command` in `folder` (default: where the user stands) and give its exit code.

    `more` is added to the environment.
    """
    try:
        return subprocess.run(command, cwd=folder, env={**os.environ, **(more or {})}, check=False).returncode
    except KeyboardInterrupt:
        return 130


def stamp(lock: str) -> str:
    """A digest of all that decides what stands in the environment after `lock` was installed."""
    parts = [
        (ROOT / "requirements" / f"{lock}.txt").read_bytes(),
        (ROOT / "pyproject.toml").read_bytes(),
        platform.python_version().encode(),
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamp_file(lock: str) -> Path:
    """Where the stamp of `lock` is kept: inside the environment, so that it goes when that goes."""
    return ENVIRONMENT / f"installed-{lock}"


def is_set_up(lock: str) -> bool:
    """Whether `lock` was installed to its end and nothing has changed since."""
    file = stamp_file(lock)
    return program("python").exists() and file.exists() and file.read_text() == stamp(lock)


def has_same_python() -> bool:
    """Whether the environment still works and is of the Python this runs on."""
    question = "import platform; print(platform.python_version())"
    try:
        answer = subprocess.run([program("python"), "-c", question], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.stdout.strip() == platform.python_version()


def install(lock: str) -> None:
    """Install exactly what `requirements/<lock>.txt` names, with uv where there is one, else with pip.

    Raises SetUpError when pip could not either; its own words stand above then.
    """
    wanted = ["--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(ROOT / "requirements" / f"{lock}.txt")]
    python = str(program("python"))
    uv = shutil.which("uv")
    if uv and run([uv, "pip", "install", "--quiet", "--python", python, *wanted]) == 0:
        return
    # uv does not read pip's settings: where those name the only index to be reached, pip still succeeds.
    pip = [python, "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check"]
    if run([*pip, *wanted]) != 0:
        raise SetUpError("The packages could not be installed; the reason stands above.")


def set_up(lock: str) -> Path:
    """Make the environment hold `lock` and give its Python; does nothing where it does already."""
    if is_set_up(lock):
        return program("python")
    print("Setting Rungwise up in .venv; this takes a minute or two the first time.", flush=True)
    if not has_same_python():
        venv.create(ENVIRONMENT, clear=True, with_pip=True, symlinks=os.name != "nt")
    install(lock)
    for held in LOCKS[: LOCKS.index(lock) + 1]:
        stamp_file(held).write_text(stamp(held))
    return program("python")


def has_display(system: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown: on Windows and macOS always, elsewhere where X or Wayland is named."""
    if system in {"Windows", "Darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def lock_for(arguments: Sequence[str]) -> str:
    """The lock the program needs for `arguments`: a PostgreSQL address asks for its driver too."""
    return "server" if any("postgresql" in argument for argument in arguments) else "run"


def present(path: str) -> Path:
    """The file at `path` in the checkout; raises SetUpError where it does not exist."""
    file = ROOT / path
    if not file.exists():
        raise SetUpError(f"{path} does not exist yet.")
    return file


def app(arguments: list[str]) -> int:
    """Run the program; without arguments and without a display, play the example into out/."""
    main = present("main.py")
    python = set_up(lock_for(arguments))
    if not arguments and not has_display(platform.system(), os.environ):
        print("No display was found: playing the example without one. Its results go to out/.", flush=True)
        arguments = ["demo", "--out", "out"]
    return run([python, main, *arguments])


def run_all(commands: Sequence[Sequence[str]], more: Mapping[str, str] | None = None) -> int:
    """Run every one of `commands`, also after one failed, and name those that did; 1 if any did."""
    failed = []
    for name, *rest in commands:
        print(f"== {name} {' '.join(rest)}", flush=True)
        if run([program(name), *rest], ROOT, more) != 0:
            failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


def check(arguments: list[str]) -> int:
    """Run what reads the code without running it."""
    del arguments
    set_up("dev")
    return run_all(CHECKS)


def compiled() -> dict[str, str]:
    """Where what tests compile is kept, also where Python was asked to leave nothing beside its sources.

    Each of the programs that tests start would else compile itself anew.
    """
    if not os.environ.get("PYTHONDONTWRITEBYTECODE"):
        return {}
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(ENVIRONMENT / "compiled")}


def test(arguments: list[str]) -> int:
    """Run the checks and the tests; `--long` adds those with large counts, other arguments go to pytest."""
    set_up("dev")
    chosen = [] if "--long" in arguments else ["-m", "not long"]
    rest = [argument for argument in arguments if argument != "--long"]
    # "-rs" names what was skipped, for want of LibreOffice say: a check that is not made must not be silent.
    return run_all([*CHECKS, ("pytest", *_AT_ONCE, "-rs", *chosen, *rest)], compiled())


def pictures(arguments: list[str]) -> int:
    """Draw the pictures of the guide anew, by tools/pictures.py."""
    present("tools/pictures.py")
    return run([set_up("dev"), "-m", "tools.pictures", *arguments], ROOT)


def bench(arguments: list[str]) -> int:
    """Take the times, by tools/bench."""
    present("tools/bench/__main__.py")
    return run([set_up("dev"), "-m", "tools.bench", *arguments], ROOT)


def write_locks(arguments: list[str]) -> int:
    """Write the hashed requirements anew with uv; `--upgrade` moves the pins."""
    uv = shutil.which("uv")
    if uv is None:
        raise SetUpError("This needs uv: install it with pip.")
    shape = ["--universal", "--python-version=3.11", "--generate-hashes", "--no-annotate", "--no-header"]
    compile_all = [uv, "pip", "compile", "--quiet", *shape, *arguments, "pyproject.toml"]
    extras = {"dev": ["--all-extras"], "server": ["--extra=server", "-crequirements/dev.txt"]}
    extras["run"] = ["-crequirements/dev.txt"]
    results = [run([*compile_all, *extra, "-o", f"requirements/{name}.txt"], ROOT) for name, extra in extras.items()]
    return max(results)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "app": app,
    "test": test,
    "check": check,
    "pictures": pictures,
    "bench": bench,
    "lock": write_locks,
}


def main(words: Sequence[str]) -> int:
    """Do what the first of `words` names with the rest; 2 and a sentence when it could not be done."""
    if not words or words[0] not in COMMANDS:
        print(f"One of these is needed: {', '.join(COMMANDS)}. CONTRIBUTING.md tells what each does.", file=sys.stderr)
        return COULD_NOT
    try:
        return COMMANDS[words[0]](list(words[1:]))
    except SetUpError as error:
        print(error, file=sys.stderr)
        return COULD_NOT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
