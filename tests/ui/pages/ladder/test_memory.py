"""What is kept beside the record."""

import pytest

from exposure.domain.identifiers import LadderId, RungId
from tests.ui.opened import LADDER, do, rung_id
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui.pages.ladder.memory import LadderMemory, words_screen
from ui.pages.ladder.wording import Words
from ui.workspace import Workspace

RUTHS, STEP = LadderId(LADDER), RungId(rung_id(1))


@pytest.fixture
def memory(workspace: Workspace) -> LadderMemory:
    add_rated(workspace, (20, 40))
    return LadderMemory(workspace)


def bracing(workspace: Workspace, *words: str) -> None:
    behaviours = [{"what": what} for what in words]
    do(workspace, {"edit": "change_rung", "rung": STEP, "safety_behaviours": behaviours})


def test_settled_disagreements_add_up_and_outlast_the_page(memory: LadderMemory, workspace: Workspace) -> None:
    memory.settle(RUTHS, ["a"])
    memory.settle(RUTHS, ["b"])
    assert LadderMemory(workspace).settled(RUTHS) == {"a", "b"}


def test_nothing_is_settled_to_begin_with(memory: LadderMemory) -> None:
    assert memory.settled(RUTHS) == frozenset()


def test_typed_words_are_found_again(memory: LadderMemory, workspace: Workspace) -> None:
    words = Words(STEP, "I fall", "I lie there")
    memory.keep_words(words)
    assert LadderMemory(workspace).words(STEP) == words


def test_words_on_record_need_no_draft(memory: LadderMemory, workspace: Workspace) -> None:
    memory.keep_words(Words(STEP, "I fall", ""))
    workspace.do({"edit": "rate_rung", "rung": STEP, "threat": 5}, label="rated", draft=words_screen(STEP))
    assert memory.words(STEP) is None


def test_what_any_step_leaves_out_is_offered_once(memory: LadderMemory, workspace: Workspace) -> None:
    bracing(workspace, "Bracing", "Leaning")
    do(workspace, {"edit": "change_rung", "rung": rung_id(2), "safety_behaviours": [{"what": "Bracing"}]})
    assert memory.offers(ladder_of(workspace)) == ("Bracing", "Leaning")


def test_what_was_offered_stays_offered_when_switched_off(memory: LadderMemory, workspace: Workspace) -> None:
    bracing(workspace, "Bracing")
    memory.offers(ladder_of(workspace))
    bracing(workspace)
    assert memory.offers(ladder_of(workspace)) == ("Bracing",)
