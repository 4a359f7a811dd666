"""What the rule has to say, before it is words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of §10.7 by its `key`, with the `values` for its braces; a moment is a datetime, a day a date."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
