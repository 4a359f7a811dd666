"""The button of a door: while the record opens it says so itself, in the place of its own words."""

from dataclasses import replace

from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Look

_KEY = "Enter"


class OpenButton(Button):
    """Opens a record, and says “Opening…” until that is done or refused: nothing comes or goes, so nothing moves."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _("Open"), Look("primary", key=_KEY, height=48))

    def say_opening(self) -> None:
        """Say that it opens, aloud too; it cannot be pressed meanwhile."""
        words = _("Opening…")
        self.set_text(words)
        self.set_look(replace(self.look, key=""))
        self.allow(False, words)
        announce(self, words)

    def offer(self) -> None:
        """Offer to open, as at the beginning."""
        self.set_text(_("Open"))
        self.set_look(replace(self.look, key=_KEY))
        self.allow(True)
