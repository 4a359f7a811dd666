"""Setting a paper to look at, and saying why one cannot be set."""

from collections.abc import Hashable

from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.papers import Paper
from ui.setting import Setter


class PaperSetter(Setter):
    """Sets the pages of a paper; what is made is a list of PNG pictures."""

    def ask(self, paper: Paper, ppi: float, shows: Hashable) -> None:
        """Set a paper in a moment, `ppi` pixels an inch; two that `show` the same are the same."""
        self.ask_for(lambda: lambda: paper.pages(ppi), (shows, round(ppi)))


def why_unset(error: ExposureError) -> str:
    """Say why a paper cannot be set."""
    unprintable = str(error.values.get("text") or "")
    words = _("These characters can’t be printed: {text} Take them out, or write them otherwise.")
    return words.format(text=unprintable) if unprintable else sentence(error)
