"""The one error the program raises on purpose: a kind, a field and values, never a sentence."""

from collections.abc import Mapping
from types import MappingProxyType


class ExposureError(Exception):
    """Something was refused: `kind` says why, `field` what about, `values` what the sentence needs.

    `kind` is one of the kinds listed in docs/commands.md (`missing`, `type`, `range`, `stale` …).
    The text of the exception names only kind and field, so that no patient's words reach a log.
    """

    def __init__(self, kind: str, field: str | None = None, **values: object) -> None:
        super().__init__(f"{kind}({field or ''})")
        self.kind = kind
        self.field = field
        self.values: Mapping[str, object] = MappingProxyType(values)
