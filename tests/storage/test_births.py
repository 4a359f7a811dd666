"""Which record is older is told by the history too, also where something was taken away and brought back."""

from exposure.domain.history import Body, canonical
from exposure.storage.births import births


def body(seq: int, edit: str, **after: object) -> Body:
    """Give a body that left GPs so; None took one away."""
    return Body(seq, None, b"", canonical({"line": {"edit": edit}, "after": {"gp": after}}))


def test_a_record_came_to_be_with_the_edit_that_made_it_and_changes_move_it_nowhere() -> None:
    told = births([body(1, "add_gp", a={}), body(2, "add_gp", b={}), body(3, "change_gp", a={})])
    assert told == {"gp": {"a": frozenset({1}), "b": frozenset({2})}}


def test_what_is_brought_back_may_stand_where_it_stood_or_where_it_was_made_anew() -> None:
    assert births([body(1, "add_gp", a={}), body(2, "undo", a=None), body(3, "undo", a={})]) == {
        "gp": {"a": frozenset({1, 3})}
    }


def test_what_an_archive_brings_stands_anywhere() -> None:
    assert births([body(4, "import_patient", a={}), body(5, "add_gp", b={})]) == {
        "gp": {"a": None, "b": frozenset({5})}
    }
