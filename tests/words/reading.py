"""How hard a text is to read, and where the texts are that a patient reads.

The grade is that of Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59. Syllables are the larger
of what pyphen’s patterns part and of the groups of vowels, because hyphenation never parts a single letter.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyphen import Pyphen

ROOT = Path(__file__).parents[2]
FEWEST_WORDS = 6
# What a patient looks at: their pages and papers, a try, the pages of visit, ladder and progress, and what those draw.
LOOKED_AT = (
    "exposure/words/progression.py",
    "exposure/words/practice_*.py",
    "exposure/words/my_evidence*.py",
    "exposure/words/evidence*.py",
    "exposure/words/patient_*.py",
    "exposure/words/gap.py",
    "exposure/words/gap_spans.py",
    "exposure/words/chart.py",
    "ui/wording.py",
    "ui/models/try_*.py",
    "ui/models/tries_*.py",
    "ui/pages/patient_view/*.py",
    "ui/pages/trying/*.py",
    "ui/pages/explain/*.py",
    "ui/pages/evidence/*.py",
    "ui/pages/visit/**/*.py",
    "ui/pages/ladder/*.py",
    "ui/pages/progress/*.py",
    "ui/widgets/**/*.py",
)
_PARTS = Pyphen(lang="en_US")
_SENTENCE_END = re.compile(r"[.!?:;]+(?:\s|$)")
_BRACES = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True)
class Said:
    """A text on its way to gettext, and where it stands."""

    text: str
    file: str

    @property
    def words(self) -> list[str]:
        """Give its words; what is filled in counts as one short word."""
        return re.findall(r"[A-Za-z][A-Za-z’']*", _BRACES.sub("one", self.text))

    @property
    def is_sentence(self) -> bool:
        """Say whether it is a whole sentence, and long enough for a grade to mean something."""
        return self.text.rstrip("”’)")[-1:] in (".", "?", "!") and len(self.words) >= FEWEST_WORDS

    @property
    def grade(self) -> float:
        """Give how many years at school it takes."""
        filled = _BRACES.sub("one", self.text)
        sentences = [part for part in _SENTENCE_END.split(filled) if re.search("[A-Za-z]", part)]
        syllables_a_word = sum(map(syllables, self.words)) / len(self.words)
        return 0.39 * len(self.words) / max(1, len(sentences)) + 11.8 * syllables_a_word - 15.59


def syllables(word: str) -> int:
    """Give the number of syllables of an English word, rather one too many than one too few."""
    plain = word.lower().strip("’'")
    groups = len(re.findall("[aeiouy]+", plain)) + len(re.findall("(?<![tsc])i[ao](?!u)|io$", plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee"))
    silent = silent or (plain.endswith("ed") and plain[-3:-2] not in ("t", "d", ""))
    return max(1, groups - silent if groups > 1 else groups, len(_PARTS.positions(plain)) + 1)


def said_to_patients() -> Iterator[Said]:
    """Give every text of the modules a patient looks at."""
    for pattern in LOOKED_AT:
        for file in sorted(ROOT.glob(pattern)):
            yield from texts_of(file)


def texts_of(file: Path) -> Iterator[Said]:
    """Give the texts a module hands to gettext."""
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext"):
            for given in call.args:
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield Said(given.value, file.relative_to(ROOT).as_posix())
