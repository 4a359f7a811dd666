"""The chain: whatever is changed, taken out, put in or swapped is named."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.history import (
    GENESIS,
    Body,
    Link,
    body_hash,
    broken_links,
    canonical,
    line_hash,
    link_hash,
    subject,
)
from tests.builders import uid

STEADY = settings(derandomize=True, deadline=None, database=None)
Chain = tuple[list[Link], dict[int, Body]]


def chain(length: int = 4) -> Chain:
    """Give a whole chain with its bodies, of one patient."""
    links: list[Link] = []
    bodies = {}
    for seq in range(1, length + 1):
        line = {"edit": "note", "id": str(seq), "gesture": "g"}
        said = canonical({"line": line, "before": {}, "after": {}})
        bodies[seq] = Body(seq, "p", bytes([seq]), said, "g", str(seq))
        previous = links[-1].hash if links else GENESIS
        link = Link(
            seq, uid(str(seq)), "note", "p", "u", "clinician", "at", "in", body_hash(bytes([seq]), said), previous
        )
        links.append(replace(link, hash=link_hash(link)))
    return links, bodies


def faults(links: list[Link], bodies: dict[int, Body], *erased: str) -> list[str]:
    return list(broken_links(links, bodies, frozenset(erased)))


def test_a_whole_chain_has_no_fault() -> None:
    assert faults(*chain()) == []


def test_no_history_is_a_whole_one() -> None:
    assert faults([], {}) == []


@STEADY
@given(st.integers(0, 3), st.sampled_from([field for field in Link.__dataclass_fields__ if field != "seq"]))
def test_whatever_is_changed_in_a_link_is_named(place: int, field: str) -> None:
    links, bodies = chain()
    changed: dict[str, Any] = {field: "other"}
    links[place] = replace(links[place], **changed)
    named = faults(links, bodies)
    assert f"history {place + 1} was changed" in named or f"history body {place + 1} was changed" in named


def test_a_link_made_anew_with_its_hash_breaks_the_next() -> None:
    links, bodies = chain()
    forged = replace(links[1], user="somebody else")
    links[1] = replace(forged, hash=link_hash(forged))
    assert faults(links, bodies) == ["history 3 was changed"]


@STEADY
@given(st.integers(0, 2))
def test_a_link_that_is_gone_is_named(place: int) -> None:
    links, bodies = chain()
    del links[place]
    assert f"history {place + 1} is missing" in faults(links, bodies)


def test_links_that_changed_places_are_named() -> None:
    links, bodies = chain()
    links[1], links[2] = replace(links[2], seq=2), replace(links[1], seq=3)
    assert "history 2 was changed" in faults(links, bodies)


CHANGES: dict[str, Callable[[Body], Body]] = {
    "text": lambda body: replace(body, body=body.body + " "),
    "salt": lambda body: replace(body, salt=b""),
    "patient": lambda body: replace(body, patient=None),
    "gesture": lambda body: replace(body, gesture=None),
    "about": lambda body: replace(body, about="other"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_is_changed_in_a_body_is_named(change: Callable[[Body], Body]) -> None:
    links, bodies = chain()
    bodies[2] = change(bodies[2])
    assert faults(links, bodies) == ["history body 2 was changed"]


def test_a_body_is_missing_unless_its_patient_was_erased() -> None:
    links, bodies = chain()
    del bodies[2]
    assert faults(links, bodies) == ["history body 2 is missing"]
    assert faults(links, bodies, "p") == []
    assert faults(links, bodies, "somebody else") == ["history body 2 is missing"]


def test_a_body_without_a_link_is_named() -> None:
    links, bodies = chain()
    assert faults(links[:-1], bodies) == ["history body 4 stands without its link"]


def test_one_line_has_one_hash_whatever_the_order_of_its_fields() -> None:
    assert line_hash({"edit": "x", "a": 1}) == line_hash({"a": 1, "edit": "x"})
    assert line_hash({"edit": "x", "a": 1}) != line_hash({"edit": "x", "a": 1.0})


def test_the_canonical_text_is_short_sorted_and_not_escaped() -> None:
    assert canonical({"b": [1, None], "a": "é"}) == '{"a":"é","b":[1,null]}'


@pytest.mark.parametrize(
    ("line", "about"),
    [({"trial": "t", "id": "i"}, "t"), ({"id": "i"}, "i"), ({}, None), ({"trial": None}, None), ({"id": 7}, None)],
)
def test_a_line_is_about_its_try_or_what_it_makes(line: dict[str, object], about: str | None) -> None:
    assert subject(line) == about
