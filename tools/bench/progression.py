"""How many weeks invented patients need under PP-1, as the program itself decides; beside the reference of §10.9."""

from argparse import ArgumentParser
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from types import MappingProxyType

from tools.bench.simulation.course import Plan
from tools.bench.simulation.group import IN_TIME, Took, took
from tools.bench.simulation.traits import KINDS

Row = tuple[str, Plan]
Results = Mapping[Row, Took]

# Eight steps unless the plan says otherwise; median, 10 % and 90 %, per cent within twelve weeks; “” was not given.
REFERENCE: Mapping[Row, str] = MappingProxyType(
    {
        ("typical", Plan(home_tries=1)): "16 (12–20)",
        ("typical", Plan(home_tries=3)): "10 (7–13)  86%",
        ("typical", Plan(home_tries=5)): "8 (6–11)  97%",
        ("typical", Plan(home_tries=3, agreed=False)): "13",
        ("typical", Plan(steps=6)): "8",
    }
)
MOST_MEDIAN, LEAST_IN_TIME = 11, 0.8
_HEAD = f"{'patients':<9} {'steps':>5} {'at home':>7} {'agreed':>6}   {'weeks (10–90%)':<16} {'≤12':>4}   reference"
_USUAL, _MORE = ("typical", Plan(home_tries=3)), ("typical", Plan(home_tries=5))


def rows() -> tuple[Row, ...]:
    """Give every group there is a line for."""
    plans = [Plan(home_tries=often, agreed=agreed) for agreed, often in product((True, False), (1, 3, 5))]
    return (*product(KINDS, plans), ("typical", Plan(steps=6)))


def line(row: Row, result: Took) -> str:
    """Give one line of the table."""
    kind, plan = row
    agreed = "yes" if plan.agreed else "no"
    weeks = f"{result.median:g} ({result.decile(1)}–{result.decile(9)})"
    told = f"{kind:<9} {plan.steps:>5} {plan.home_tries:>7} {agreed:>6}   {weeks:<16} {result.in_time:>4.0%}"
    return f"{told}   {REFERENCE.get(row, '')}".rstrip()


def misses(results: Results) -> Iterable[str]:
    """Name every aim that was missed."""
    usual, more = results[_USUAL], results[_MORE]
    if usual.median > MOST_MEDIAN:
        yield f"Half of the typical patients need more than {MOST_MEDIAN} weeks."
    if usual.in_time < LEAST_IN_TIME:
        yield f"Fewer than {LEAST_IN_TIME:.0%} of the typical patients are done within {IN_TIME} weeks."
    if more.median > usual.median:
        yield "Practising five times a week at home is slower than three times."


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 where an aim was missed."""
    parser = ArgumentParser(prog="./dev bench progression", description=__doc__)
    parser.add_argument("--patients", type=int, default=200, help="how many in each group (200)")
    parser.add_argument("--seed", type=int, default=1, help="another group of the same kinds (1)")
    asked = parser.parse_args(arguments)
    print(f"Invented patients, {asked.patients} a group, seed {asked.seed}; every figure behind them is assumed.")
    print(_HEAD, flush=True)
    results: dict[Row, Took] = {}
    with ProcessPoolExecutor() as pool:
        waiting = {row: pool.submit(took, *row, asked.seed, asked.patients) for row in rows()}
        for row, result in waiting.items():
            results[row] = result.result()
            print(line(row, results[row]), flush=True)
    missed = list(misses(results))
    print("\n".join(missed) or "Every aim is met.")
    return int(bool(missed))
