"""Places in the history for what an archive brings: one edit makes many records, and their order has to stay theirs."""

from collections import defaultdict
from collections.abc import Iterable

from exposure.edits.import_past import NOTHING, Pasts
from exposure.edits.import_reading import Found

_LISTS = {
    **dict.fromkeys(("outcome", "next_day", "belief", "amendment"), "trial"),
    **dict.fromkeys(("prediction", "worry_rating"), "rung"),
    **dict.fromkeys(("rung", "hold", "review_close", "own_ranking"), "ladder"),
}
# of what is said about one try, that which stands last counts
_LAST_COUNTS = ("outcome", "next_day", "belief", "amendment")


def places(
    found: Iterable[Found], new: frozenset[tuple[str, str]], here: Pasts, last: int
) -> dict[str, dict[str, int]]:
    """Give the place of birth of each new record by table and key: in the order of the archive, up to `last`.

    Records of an archive that nothing here precedes stand before the beginning of this history where they are many.
    What would not fit between the newest of its list here and `last` is left out where the order of it decides.
    """
    lists: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for each in found:
        lists[each.table, str(each.image.get(_LISTS.get(each.table, ""), ""))].append(each)
    born: dict[str, dict[str, int]] = defaultdict(dict)
    for (table, _parent), members in lists.items():
        fresh = [each.key for each in members if each.at in new]
        bound = max((here.get(each.at, NOTHING).touched for each in members if each.at not in new), default=None)
        born[table].update(_spread(fresh, bound, last, whole=table not in _LAST_COUNTS))
    return dict(born)


def _spread(keys: list[str], bound: int | None, last: int, *, whole: bool) -> dict[str, int]:
    """Give numbers that rise up to `last`, above `bound` where there is one; 0 is no place."""
    if bound is None:
        first = last - len(keys) + 1
        numbers = [place if place > 0 else place - 1 for place in range(first, last + 1)]
        return dict(zip(keys, numbers, strict=True))
    room = last - bound
    fitting = keys if whole else keys[:room]
    first = max(bound + 1, last - len(fitting) + 1)
    return {key: min(first + number, last) for number, key in enumerate(fitting)}
