"""How hard a sentence is to read: Flesch–Kincaid’s grade (Kincaid 1975), with syllables counted by rule."""

import re

VOWELS = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """Estimate the syllables of `word`: groups of vowels, less a silent e at the end."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    silent = letters.endswith(("e", "es", "ed")) and not letters.endswith(("le", "ted", "ded", "ses"))
    return max(1, len(VOWELS.findall(letters)) - silent)


def grade(sentence: str) -> float:
    """Give the school grade at which `sentence` is read with ease."""
    words = sentence.split()
    return 0.39 * len(words) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
