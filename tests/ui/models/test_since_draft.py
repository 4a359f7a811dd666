"""What “Since last time” keeps of what is typed."""

from ui.models.sheet_desk import Setting
from ui.models.sheet_rows import TypedRow
from ui.models.since_draft import SinceDraft, from_body, to_body

USUAL = Setting(place="home")
TYPED = SinceDraft(
    Setting("rung 4", "the park", True),
    (TypedRow("24", "40"),),
    {"what": "Picked up Noah"},
    {"what": "Tingling"},
    {"worry": "I fall"},
)


def test_a_draft_comes_back_as_it_was() -> None:
    assert from_body(to_body(TYPED), USUAL) == TYPED


def test_without_a_draft_the_setting_is_the_usual_one() -> None:
    assert from_body(None, USUAL) == SinceDraft(USUAL)


def test_only_what_is_typed_is_worth_keeping() -> None:
    assert (SinceDraft(TYPED.setting).is_empty, TYPED.is_empty) == (True, False)
    assert not SinceDraft(TYPED.setting, worry=TYPED.worry).is_empty


def test_a_draft_of_another_version_breaks_nothing() -> None:
    assert from_body({"rows": 3, "unplanned": "x", "concern": None}, USUAL) == SinceDraft(USUAL)
