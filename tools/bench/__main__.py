"""`./dev bench`: every bench, or with NAME just that one, which the rest of the words go to."""

import sys
from collections.abc import Callable, Mapping, Sequence

from tools.bench import backups, edits, letters, others, progression, tries, window

BENCHES: Mapping[str, Callable[[Sequence[str]], int]] = {
    "progression": progression.main,
    "window": window.main,
    "edits": edits.main,
    "letters": letters.main,
    "tries": tries.main,
    "backups": backups.main,
    "others": others.main,
}
UNKNOWN = 2


def main(words: Sequence[str]) -> int:
    """Run what is asked for; 1 where one missed its aim, 2 for a name that is none."""
    if not words:
        return max([bench([]) for bench in BENCHES.values()])
    if words[0] not in BENCHES:
        print(f"One of these is needed: {', '.join(BENCHES)}.", file=sys.stderr)
        return UNKNOWN
    return BENCHES[words[0]](words[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
