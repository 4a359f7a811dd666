"""Telling that somebody else changed the order meanwhile, and offering to do it all the same."""

from collections.abc import Callable

from exposure.words.language import _
from ui.pages.ladder.hand import LadderHand
from ui.widgets.ladder.notice import Notice
from ui.workspace import Workspace


class OutdatedNotice:
    """Shows the order as it is now before anything is done to it; `refresh` draws the page anew."""

    def __init__(self, workspace: Workspace, notice: Notice, refresh: Callable[[], None]) -> None:
        self._workspace, self._notice, self._refresh = workspace, notice, refresh

    def follow(self, hand: LadderHand) -> None:
        """Tell whenever the order was not the one seen."""
        hand.outdated.connect(self._on_outdated)

    def _on_outdated(self, again: Callable[[], None], _label: str) -> None:
        # The order on screen is the old one until the record is read anew.
        self._workspace.cases()
        self._refresh()
        self._notice.say(
            _("Somebody changed the order meanwhile. This is how it is now."),
            {_("Do it all the same"): again, _("Leave it as it is now"): self._refresh},
        )
