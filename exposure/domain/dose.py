"""The dose of a step: what differs between two, and what a step between them could be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from exposure.domain.dose_scale import Scales, halfway
from exposure.domain.ladder import DOSE

Dose = Mapping[str, str]
# Somebody who says nothing of holding on does not hold on.
_UNSAID = {"support": "none"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A dose between two steps, and which one or two dimensions differ from the easier step."""

    dose: Dose
    changed: tuple[str, ...]


def differing(easier: Dose, harder: Dose) -> tuple[str, ...]:
    """Give the dimensions in which two doses differ, in their usual order; what is not said differs from what is."""
    one, other = cleaned(easier), cleaned(harder)
    return tuple(name for name in DOSE if one.get(name, "").casefold() != other.get(name, "").casefold())


def cleaned(dose: Dose) -> dict[str, str]:
    """Give a dose without blanks around its words and without empty values."""
    return {name: words for name, said in dose.items() if (words := said.strip())}


def between(easier: Dose, harder: Dose, scales: Scales, existing: Iterable[Dose] = ()) -> tuple[Proposal, ...]:
    """Propose doses between two steps, nearest to the easier one first, each changing one or two dimensions of it.

    A dimension goes half way, or all the way to the harder step where others stay; one the harder step does not speak
    of stays too, for what is not said is not known. What is on the ladder already (`existing`) is not proposed.
    """
    taken = {_key(dose) for dose in (*existing, easier, harder)}
    found = []
    for proposal in _possible(cleaned(easier), cleaned(harder), scales):
        if _key(proposal.dose) not in taken:
            taken.add(_key(proposal.dose))
            found.append(proposal)
    return tuple(found)


def _possible(easier: Dose, harder: Dose, scales: Scales) -> Iterator[Proposal]:
    names = differing(easier, harder)
    middle = {name: value for name in names if (value := _middle(name, easier, harder, scales))}
    whole = {name: harder[name] for name in names if name in harder}
    for values, size in ((middle, 1), (whole, 1), (middle, 2), (whole, 2)):
        for chosen in combinations(values, size):
            yield _changed(easier, chosen, values)


def _middle(name: str, easier: Dose, harder: Dose, scales: Scales) -> str | None:
    low, high = easier.get(name), harder.get(name, _UNSAID.get(name))
    return halfway(low, high, scales.get(name, ())) if low and high else None


def _changed(dose: Dose, names: Sequence[str], values: Mapping[str, str]) -> Proposal:
    merged = cleaned({**dose, **{name: values[name] for name in names}})
    return Proposal({name: merged[name] for name in DOSE if name in merged}, tuple(names))


def _key(dose: Dose) -> frozenset[tuple[str, str]]:
    return frozenset((name, words.casefold()) for name, words in cleaned(dose).items())
