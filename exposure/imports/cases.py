"""Case files of the progression policy: what the `decide` command is asked.

Anything that is not of the shape of a case is refused, naming the case and the field.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from exposure.domain.care import HOLD_MODES, HoldMode
from exposure.domain.ladder import LONGEST_HORIZON, PASSED, Status
from exposure.domain.progression.evidence import EVENT_KINDS, EventEvidence, Evidence, RungEvidence, TrialEvidence
from exposure.domain.progression.settings import MANY, NAMES, Settings
from exposure.domain.ratings import PAIN_MAX, rating, whole_number
from exposure.domain.trial_entries import DONES, HAPPENED, SETTLED, SOURCES
from exposure.errors import ExposureError
from exposure.imports.json_fields import Fields, any_text, each, entries, flag, one_of, read_json, some_text

POLICY = "PP-1"
STATUSES: tuple[Status, ...] = (*PASSED, "skipped", "archived")
YEARS = range(1900, 2101)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Case:
    """One question to the policy: a ladder's evidence, and the moment at which it is asked."""

    id: str
    evidence: Evidence
    now: datetime


def read_cases(text: str) -> list[Case]:
    """Give the cases in `text`, a JSON object with `policy` and `cases`.

    Raises ExposureError with the field as a path such as `trials[0].ended`, and the case's id in `values["case"]`.
    """
    file = Fields("", read_json(text))
    file.take("policy", one_of((POLICY,)))
    cases = file.take("cases", entries)
    file.close()
    return [_case(value, f"cases[{place}]") for place, value in enumerate(cases)]


def _case(value: object, path: str) -> Case:
    case_id = Fields(path, value).take("id", some_text)
    try:
        return _read_case(Fields("", value))
    except ExposureError as refused:
        raise ExposureError(refused.kind, refused.field, case=case_id, **refused.values) from None


def _read_case(fields: Fields) -> Case:
    rungs = fields.take("rungs", each(_rung))
    trials = fields.take("trials", each(_trial))
    events = fields.take("events", each(_event))
    case = Case(fields.take("id", some_text), Evidence(rungs, trials, events), fields.take("now", _moment))
    fields.maybe("title", any_text)
    fields.maybe("expect", lambda value, field: Fields(field, value))
    fields.close()
    known = [rung.id for rung in rungs]
    if len(set(known)) < len(known):
        raise ExposureError("conflict", "rungs")
    for trial in trials:
        if trial.rung not in known:
            raise ExposureError("unknown_id", f"{trial.id}.rung")
    return case


def _rung(value: object, field: str) -> RungEvidence:
    fields = Fields(field, value)
    rung = RungEvidence(
        id=fields.take("id", _rung_id),
        status=fields.maybe("status", one_of(STATUSES)),
        passed_at=fields.maybe("passed_at", _moment),
        prediction_version=fields.default("prediction_version", _version, 1),
        dose_version=fields.default("dose_version", _version, 1),
        settings=_settings(fields.present(NAMES), field),
    )
    fields.close()
    return rung


def _settings(changes: Mapping[str, object], field: str) -> Settings:
    """Give the settings of a step; `k_unsettled` is off when null, or infinite as §10.1 puts it."""
    off = {"k_unsettled": None} if changes.get("k_unsettled") == math.inf else {}
    try:
        return Settings().changed({**changes, **off})
    except ExposureError as refused:
        raise ExposureError(refused.kind, f"{field}.{refused.values['name']}", **refused.values) from None


def _trial(value: object, field: str) -> TrialEvidence:
    """Read one try; its pain score is looked at for its shape and goes no further."""
    fields = Fields(field, value)
    trial = TrialEvidence(
        id=field,
        rung=fields.take("rung", _rung_id),
        ended=fields.take("ended", _moment),
        horizon_hours=fields.take("horizon_hours", _hours),
        done=fields.take("done", one_of(DONES)),
        place=fields.maybe("place", any_text),
        clinician_present=fields.maybe("clinician_present", flag),
        likelihood_before=fields.maybe("likelihood_before", rating),
        likelihood_after=fields.maybe("likelihood_after", rating),
        outcome=fields.maybe("outcome", one_of(HAPPENED)),
        recorded=fields.maybe("recorded", _moment),
        extra_aid=fields.default("extra_aid", flag, False),
        settled_next_day=fields.maybe("settled_next_day", one_of(SETTLED)),
        predicted_after_moving=fields.default("predicted_after_moving", flag, False),
        source=fields.default("source", one_of(SOURCES), "screen"),
        prediction_version=fields.default("prediction_version", _version, 1),
        dose_version=fields.default("dose_version", _version, 1),
        void=fields.default("void", flag, False),
    )
    fields.maybe("pain_0_10", _pain)
    fields.close()
    return trial


def _event(value: object, field: str) -> EventEvidence:
    fields = Fields(field, value)
    kind = fields.take("kind", one_of(EVENT_KINDS))
    mode: HoldMode | None = fields.take("mode", one_of(HOLD_MODES)) if kind == "hold_close" else None
    event = EventEvidence(kind, fields.take("at", _moment), mode)
    fields.close()
    return event


def _rung_id(value: object, field: str) -> int | str:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ExposureError("type", field)
    return value


def _version(value: object, field: str) -> int:
    return whole_number(value, field, 1, MANY)


def _pain(value: object, field: str) -> int:
    return whole_number(value, field, 0, PAIN_MAX)


def _hours(value: object, field: str) -> float:
    """Give a horizon in hours, whole or not."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ExposureError("type", field)
    if not 0 <= value <= LONGEST_HORIZON:
        raise ExposureError("range", field)
    return value


def _moment(value: object, field: str) -> datetime:
    """Give a local date-time; one without offset is taken as UTC, so that it can be compared with the others."""
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise ExposureError("type", field)
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise ExposureError("type", field) from None
    if moment.year not in YEARS:
        raise ExposureError("range", field)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
