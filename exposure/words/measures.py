"""Measures in words: what a change means and where that is from, and how sleep, stress and people are."""

from collections.abc import Iterable, Sequence
from datetime import date

from exposure.domain.measure import Change, Measure, Way, Yardstick
from exposure.domain.measure_summary import ActivityLine, MeasureLine
from exposure.domain.patient import Circumstance, Circumstances
from exposure.words.dates import bare_day, full_day
from exposure.words.language import _

_DIGITS = 2


def number_words(value: float, unit: str = "") -> str:
    """Give a number with as many digits as it has, two at most, and its unit: "34", "3.67", "455 m"."""
    written = f"{round(value, _DIGITS):.{_DIGITS}f}".rstrip("0").rstrip(".")
    return _("{number} {unit}").format(number=written, unit=unit) if unit else written


def change_words(change: Change) -> str:
    """Say what lies between two results."""
    return {
        "more": _("more than measurement error"),
        "may_be_real": _("may be real; within measurement error for one person"),
        "unclear": _("no clear change"),
        "no_value": _("how much is needed for a change isn’t known"),
        "other_version": _("can’t be compared: another version"),
        "other_activities": _("can’t be compared: other activities"),
    }[change]


def way_words(way: Way) -> str:
    """Say which way a number went."""
    return {"better": _("better"), "worse": _("worse"), "same": _("the same")}[way]


def meaning(change: Change | None, way: Way | None) -> str:
    """Say which way it went and what that means, as "better, more than measurement error"; empty with one result."""
    if change is None:
        return ""
    if way is None or change == "unclear":
        return change_words(change)
    return _("{way}, {meaning}").format(way=way_words(way), meaning=change_words(change))


def span_words(line: MeasureLine) -> str:
    """Say from where to where a measure went: "from 34 (5 Oct) to 27 (26 Nov)", or "27 (26 Nov), once so far"."""
    latest = number_words(line.latest, line.unit)
    if line.first is None or line.first_on is None:
        return _("{latest} ({day}), once so far").format(latest=latest, day=bare_day(line.latest_on))
    then, now = _days(line.first_on, line.latest_on)
    first = number_words(line.first, line.unit)
    return _("from {first} ({then}) to {latest} ({now})").format(first=first, then=then, latest=latest, now=now)


def line_words(line: MeasureLine) -> str:
    """Say one measure: "TSK-11: from 34 (5 Oct) to 27 (26 Nov), better, more than measurement error."."""
    said = meaning(line.change, line.way)
    if not said:
        return _("{name}: {span}.").format(name=line.name, span=span_words(line))
    return _("{name}: {span}, {meaning}.").format(name=line.name, span=span_words(line), meaning=said)


def activity_span(line: ActivityLine) -> str:
    """Say from where to where an activity went, as `span_words` does."""
    if line.first is None or line.first_on is None:
        return _("{latest} ({day}), once so far").format(latest=line.latest, day=bare_day(line.latest_on))
    then, now = _days(line.first_on, line.latest_on)
    words = _("from {first} ({then}) to {latest} ({now})")
    return words.format(first=line.first, then=then, latest=line.latest, now=now)


def activity_words(line: ActivityLine) -> str:
    """Say one activity: "“dig the beds”: from 2 (5 Oct) to 6 of 10 (26 Nov), better, more than measurement error."."""
    if line.first is None or line.first_on is None:
        return _("“{what}”: {latest} of 10 ({day}), once so far.").format(
            what=line.what, latest=line.latest, day=bare_day(line.latest_on)
        )
    then, now = _days(line.first_on, line.latest_on)
    said = {"what": line.what, "first": line.first, "then": then, "latest": line.latest, "now": now}
    return _("“{what}”: from {first} ({then}) to {latest} of 10 ({now}), {meaning}.").format(
        **said, meaning=meaning(line.change, line.way)
    )


def measures_words(lines: Iterable[MeasureLine]) -> list[str]:
    """Say every measure, and once that tests and answers often differ where there are both."""
    shown = list(lines)
    sorts = {"test" if line.sort == "test" else "answers" for line in shown}
    apart = [_("Tests and answers often differ; both stand here as they are.")] if len(sorts) > 1 else []
    return [*(line_words(line) for line in shown), *apart]


def source_words(measure: Measure) -> str:
    """Say which changes mean something, and where that is from: what nobody looked up is marked."""
    said = [
        _stick(_("Measurement error for one person: {size}"), measure.mdc, measure.unit),
        _stick(_("for one activity: {size}"), measure.item_mdc, ""),
        _stick(_("smallest change that matters on average: {size}"), measure.mic, measure.unit),
    ]
    known = "; ".join(part for part in said if part)
    limits = _capital(known) + "." if known else _("No limit for a change is known.")
    return " ".join(part for part in (limits, measure.note) if part)


def range_words(measure: Measure) -> str:
    """Say between which numbers a total lies and which way is better: "11 to 44, lower is better"."""
    better = {"up": _("higher is better"), "down": _("lower is better")}[measure.better]
    lowest, highest = number_words(measure.lowest), number_words(measure.highest, measure.unit)
    return _("{lowest} to {highest}, {better}").format(lowest=lowest, highest=highest, better=better)


def circumstance_words(value: Circumstance) -> str:
    """Say how one of the three is."""
    return {"fine": _("fine"), "matters": _("matters"), "helped": _("somebody is helping")}[value]


def circumstances_line(now: Circumstances) -> str:
    """Say how sleep, stress and people are, as far as it was said: "Sleep: matters; Stress: somebody is helping."."""
    said: Sequence[tuple[str, Circumstance | None]] = (
        (_("Sleep"), now.sleep),
        (_("Stress"), now.stress),
        (_("People around"), now.people),
    )
    parts = [_("{what}: {how}").format(what=what, how=circumstance_words(how)) for what, how in said if how]
    return "; ".join(parts) + "." if parts else ""


def _days(first: date, latest: date) -> tuple[str, str]:
    """Write two days, with their years where these differ."""
    write = bare_day if first.year == latest.year else full_day
    return write(first), write(latest)


def _stick(text: str, stick: Yardstick | None, unit: str) -> str:
    if stick is None:
        return ""
    size = text.format(size=number_words(stick.size, unit))
    source = stick.source if stick.checked else _("{source}, from memory, not checked").format(source=stick.source)
    return _("{size} ({source})").format(size=size, source=source)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
