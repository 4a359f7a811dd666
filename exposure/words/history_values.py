"""Values of the history as a person reads them, and what an edit changed: field by field, before and after."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from exposure.words.dates import clock, full_day
from exposure.words.fields import called
from exposure.words.language import _

Images = Mapping[str, Mapping[str, Mapping[str, object] | None]]
Names = Callable[[str, object], str]

_RECORDS: dict[str, Callable[[], str]] = {
    "clinic": lambda: _("Clinic"),
    "app_user": lambda: _("User"),
    "gp": lambda: _("GP"),
    "patient": lambda: _("Patient"),
    "clearance": lambda: _("Clear to start"),
    "consent": lambda: _("Agreement"),
    "visit": lambda: _("Visit"),
    "letter": lambda: _("Letter"),
    "signed_letter": lambda: _("Signed letter"),
    "ladder": lambda: _("Ladder"),
    "rung": lambda: _("Step"),
    "worry_rating": lambda: _("Worry"),
    "flare_plan": lambda: _("Plan for a flare-up"),
    "practice_plan": lambda: _("Practice"),
    "unplanned": lambda: _("Done without planning"),
    "hold": lambda: _("Pause"),
    "flare": lambda: _("Flare-up"),
    "review_close": lambda: _("Review"),
    "concern": lambda: _("New or different"),
    "prediction": lambda: _("Prediction"),
    "movement": lambda: _("Movement"),
    "outcome": lambda: _("Answer"),
    "next_day": lambda: _("Morning after"),
    "belief": lambda: _("How likely next time"),
    "amendment": lambda: _("Correction"),
    "pain_note": lambda: _("Pain"),
    "own_ranking": lambda: _("Order"),
    "own_movement": lambda: _("Movement of the clinic"),
    "step_picture": lambda: _("Picture"),
    "measure_result": lambda: _("Result"),
    "export_note": lambda: _("Left the program"),
}
_FIELDS: dict[str, Callable[[], str]] = {
    "after_moving": lambda: _("Said after moving"),
    "alongside": lambda: _("Alongside"),
    "archived": lambda: _("Put away"),
    "before": lambda: _("Before"),
    "cancelled": lambda: _("Cancelled"),
    "chart": lambda: _("With the chart"),
    "closed": lambda: _("Ended"),
    "closing_reason": lambda: _("Why it ended"),
    "day": lambda: _("Day"),
    "distress": lambda: _("How distressing"),
    "ended_at": lambda: _("Ended"),
    "explained_at": lambda: _("Explained"),
    "goal_rung": lambda: _("Goal"),
    "hidden_movements": lambda: _("Hidden movements"),
    "home_step": lambda: _("Agreed to go on alone at home"),
    "next_day": lambda: _("The next day"),
    "opened": lambda: _("Begun"),
    "passed_at": lambda: _("Left"),
    "passed_reason": lambda: _("Why it was left"),
    "peak": lambda: _("At its worst"),
    "policy": lambda: _("What a step needs"),
    "rest_owner": lambda: _("Whose job it is"),
    "rest_reason": lambda: _("Why it rests"),
    "rest_until": lambda: _("Rests until"),
    "ring_at": lambda: _("When to ring"),
    "ring_how": lambda: _("Who rings"),
    "role": lambda: _("Role"),
    "rung": lambda: _("Step"),
    "source": lambda: _("Where it was said"),
    "status": lambda: _("State"),
    "stay_reason": lambda: _("Why it stays"),
    "void_reason": lambda: _("Why it was set aside"),
}
_CHOICES: dict[str, Callable[[], str]] = {
    "did_not_occur": lambda: _("did not happen"),
    "partly": lambda: _("partly happened"),
    "occurred": lambda: _("happened"),
    "unclear": lambda: _("can’t tell"),
    "full": lambda: _("done"),
    "part": lambda: _("part of it"),
    "not_attempted": lambda: _("not today"),
    "yes": lambda: _("yes"),
    "no": lambda: _("no"),
    "patient": lambda: _("patient"),
    "clinician": lambda: _("physiotherapist"),
    "passed_shown": lambda: _("done"),
    "passed_not_feared": lambda: _("done, not feared"),
    "passed_override": lambda: _("done by the clinician’s decision"),
}
# Keys, whose record it is, and what only counts along; what is secret or no text stands as a sign that it is there.
_UNSAID = frozenset(
    ("id", "key", "patient", "ladder", "trial", "letter", "by", "at", "entered", "corrects", "counts", "version")
)
_HIDDEN = frozenset(("research_secret", "secret", "image", "data", "content", "archive"))
MOST_LETTERS = 2000


@dataclass(frozen=True, slots=True)
class ChangedField:
    """One field of one record: what it is, and in words what stood there before and after, "" for nothing."""

    record: str
    field: str
    before: str
    after: str


def value_words(value: object) -> str:
    """Give one value as it is read: words of a choice, days and times, lists with commas; "" for nothing."""
    if value is None or value in ("", [], {}):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, Mapping):
        return "; ".join(f"{called(str(key))}: {value_words(each)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(value_words(each) for each in value)
    text = str(value)
    return _CHOICES[text]() if text in _CHOICES else _moment(text) or text[:MOST_LETTERS]


def changed_fields(before: Images, after: Images, names: Names) -> Iterator[ChangedField]:
    """Give every field an edit left otherwise than it was; `names` gives words for what a field refers to, or ""."""
    for table in dict.fromkeys((*before, *after)):
        was, became = before.get(table, {}), after.get(table, {})
        for key in dict.fromkeys((*was, *became)):
            record = " ".join(filter(None, [_RECORDS[table]() if table in _RECORDS else table, names(table, key)]))
            yield from _of_record(record, was.get(key) or {}, became.get(key) or {}, names)


def _of_record(
    record: str, was: Mapping[str, object], became: Mapping[str, object], names: Names
) -> Iterator[ChangedField]:
    for field in dict.fromkeys((*was, *became)):
        if field in _UNSAID or field.endswith("_version") or was.get(field) == became.get(field):
            continue
        before, after = (_value(field, image.get(field), names) for image in (was, became))
        if before != after:
            yield ChangedField(record, _FIELDS[field]() if field in _FIELDS else called(field), before, after)


def _value(field: str, value: object, names: Names) -> str:
    if field in _HIDDEN:
        return _("(kept, not shown here)") if value else ""
    if field == "position" and isinstance(value, int):
        return str(value + 1)
    return names(field, value) or value_words(value)


def _moment(text: str) -> str:
    """Give a day or a time in words; "" for any other text."""
    if len(text) < 10 or not text[:4].isdigit() or text[4] != "-":
        return ""
    try:
        if len(text) == 10:
            return full_day(date.fromisoformat(text))
        at = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return _("{day}, {time}").format(day=full_day(at.date()), time=clock(at))
