"""A word of its own in every text field of a record, so that a document tells where each of its words came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, get_type_hints

# Ids, keys of lists and names of files are nobody’s words; and what has a reason to be void would be in no document.
_NO_WORDS = frozenset({"id", "key", "measure", "library", "letter_name", "language", "version", "void_reason"})
_SEVERAL = (tuple[str, ...], Mapping[str, str])


@dataclass
class Seeds:
    """The words put in, each with the field it stands in, such as `Patient.notes`."""

    whose: str
    places: dict[str, str] = field(default_factory=dict)

    def word(self, place: str) -> str:
        """Give a new word for a field."""
        word = f"{self.whose}{len(self.places):04}q"
        self.places[word] = place
        return word

    def found_in(self, text: str) -> set[str]:
        """Give the fields whose words stand in `text`."""
        return {place for word, place in self.places.items() if word in text}


def seeded(value: Any, seeds: Seeds) -> Any:
    """Give a record with a word in each of its text fields, and in those of everything it holds."""
    if isinstance(value, tuple):
        return tuple(seeded(each, seeds) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **dict(_filled(value, seeds)))


def _filled(value: Any, seeds: Seeds) -> Iterator[tuple[str, Any]]:
    hints, name = get_type_hints(type(value)), type(value).__name__
    for each in fields(value):
        place, present, hint = f"{name}.{each.name}", getattr(value, each.name), hints[each.name]
        if hint is str and each.name not in _NO_WORDS:
            yield each.name, seeds.word(place)
        elif hint in _SEVERAL and each.name not in _NO_WORDS and present:
            yield each.name, _several(present, place, seeds)
        elif hint not in _SEVERAL:
            yield each.name, seeded(present, seeds)


def _several(present: Any, place: str, seeds: Seeds) -> Any:
    if isinstance(present, tuple):
        return tuple(seeds.word(place) for _each in present)
    return {key: seeds.word(place) for key in present}
