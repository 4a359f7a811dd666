"""What the page keeps beside the record: drafts of words, settled disagreements, what was once done to stay safe."""

from collections.abc import Iterable, Mapping

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import LadderId, RungId
from ui.pages.ladder.wording import Words
from ui.workspace import Workspace

_KEPT = "kept"


class LadderMemory:
    """Drafts are kept in the file, under the name of a screen; what was offered is known until the program ends."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._offered: dict[LadderId, dict[str, None]] = {}

    def settled(self, ladder: LadderId) -> frozenset[str]:
        """Give the keys of the disagreements that somebody settled."""
        body = self._workspace.draft(_order_screen(ladder)) or {}
        keys = body.get(_KEPT)
        return frozenset(str(key) for key in keys) if isinstance(keys, list) else frozenset()

    def settle(self, ladder: LadderId, keys: Iterable[str]) -> None:
        """Keep disagreements as settled; another rating asks anew."""
        known = self.settled(ladder) | frozenset(keys)
        self._workspace.keep_draft(_order_screen(ladder), {_KEPT: sorted(known)})

    def keep_words(self, words: Words) -> None:
        """Keep words that are typed and not yet on record."""
        self._workspace.keep_draft(words_screen(words.step), {"worry": words.worry, "how": words.how})

    def words(self, step: RungId) -> Words | None:
        """Give the words that were typed for a step, if any are not on record yet."""
        body: Mapping[str, object] | None = self._workspace.draft(words_screen(step))
        return Words(step, str(body.get("worry", "")), str(body.get("how", ""))) if body else None

    def offers(self, ladder: LadderCase) -> tuple[str, ...]:
        """Give what to offer as done to stay safe: all of this ladder’s steps, and those taken off a moment ago."""
        # Offered from the steps alone, a chip would vanish in the moment it is switched off.
        known = self._offered.setdefault(ladder.ladder.id, {})
        for rung in ladder.steps:
            known.update((behaviour.what, None) for behaviour in rung.safety_behaviours)
        return tuple(known)


def words_screen(step: RungId) -> str:
    """Name the draft of a step’s words."""
    return f"ladder words {step}"


def _order_screen(ladder: LadderId) -> str:
    return f"ladder order {ladder}"
