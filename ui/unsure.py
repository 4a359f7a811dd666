"""What was sent and may be saved or not: a server was lost as it confirmed, and nobody could be asked since."""

from collections.abc import Mapping, Sequence

from exposure.doing import UNKNOWN
from exposure.errors import ExposureError

Line = Mapping[str, object]


class Unsure:
    """Remembers the newest such gesture: said again, it goes out under the same ids, and is not saved twice."""

    def __init__(self) -> None:
        self._said: list[Line] = []
        self._sent: list[Line] = []

    def sent_before(self, lines: Sequence[Line]) -> list[Line]:
        """Give how these lines were sent when their outcome stayed unknown; empty where they were not."""
        return self._sent if self._said and self._said == [_without_id(line) for line in lines] else []

    def note(self, error: ExposureError, lines: Sequence[Line], sent: Sequence[Line]) -> None:
        """Keep what was sent where `error` says that its outcome is unknown."""
        if error.kind == UNKNOWN:
            self._said, self._sent = [_without_id(line) for line in lines], list(sent)

    def forget(self) -> None:
        """Know of nothing that is unknown: something was done since."""
        self._said, self._sent = [], []


def _without_id(line: Line) -> Line:
    """Give a line but for the id of what it makes, which a page makes anew each time it is said."""
    return {name: value for name, value in line.items() if name != "id"}
