"""One patient’s record as a FHIR R4 document: a letter for a machine to read, with the people, plan and tries in it."""

import base64
import json
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from exposure.domain.anchor import Anchor
from exposure.domain.case import Case
from exposure.domain.letter_content import LetterContent
from exposure.reports.fhir_ladders import LadderParts, flares, ladder_parts
from exposure.reports.fhir_measures import Measures, results, target
from exposure.reports.fhir_parts import (
    CLINICAL_STATUS,
    LOINC,
    Json,
    Resource,
    coded,
    concept,
    moment,
    narrative,
    references,
    resource,
)
from exposure.reports.fhir_people import People, people
from exposure.reports.fhir_tries import sessions, tries
from exposure.reports.letter_lines import told_rows
from exposure.words.anchor import anchor_line
from exposure.words.fhir import text_of
from exposure.words.letter import letter_words
from exposure.words.letter_parts import plain

RECORD = "urn:rungwise:record"


@dataclass(frozen=True, slots=True)
class LetterPage:
    """The letter that goes with the document: what it says, and the page as PDF."""

    content: LetterContent
    pdf: bytes


def fhir_bundle(
    case: Case, letter: LetterPage | None, now: datetime, measures: Measures, anchor: Anchor | None = None
) -> bytes:
    """Give the document as UTF-8 JSON; `letter` is the newest one that may be sent, None where there is none.

    `measures` are those the program knows, by key; `anchor`, that of the record, is a tag of the document.

    Notes, concerns, pain and distress are in no part of it; what is missing is said to be missing.
    """
    who = people(case, letter.content.by if letter else _clinician(case))
    ladders = [ladder_parts(ladder, case, who, target(case, ladder.ladder.id, measures)) for ladder in case.ladders]
    parts = _parts(case, who, ladders)
    parts |= {"measures": results(case, who, measures), "events": _events(case, who, ladders)}
    parts |= {"letter": _document(letter, who)}
    head = _composition(case, who, parts, letter, now)
    entries = [head, *who.resources, *chain.from_iterable(parts.values())]
    bundle = {
        "resourceType": "Bundle",
        **_tagged(anchor),
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{_bundle(case, now).id}"},
        "type": "document",
        "timestamp": moment(now),
        "entry": [each.entry for each in entries],
    }
    return json.dumps(bundle, ensure_ascii=False, indent=1).encode()


def _tagged(anchor: Anchor | None) -> Json:
    """Give the anchor as a tag: a system that keeps the document keeps it too."""
    if anchor is None:
        return {}
    return {"meta": {"tag": [{"system": RECORD, "code": anchor.head, "display": anchor_line(anchor)}]}}


def _clinician(case: Case) -> str:
    """Give who wrote down the newest try or clearance, for there has to be an author."""
    named = [trial.prediction.by for trial in case.trials] or [clearance.by for clearance in case.clearances]
    return next((name for name in reversed(named) if name.strip()), text_of("physiotherapist"))


def _bundle(case: Case, now: datetime) -> Resource:
    return resource("Bundle", case.patient.id, now.isoformat())


def _parts(case: Case, who: People, ladders: list[LadderParts]) -> dict[str, tuple[Resource, ...]]:
    """Give the resources by the section they stand in, in the order a GP asks for them."""
    plans = {
        str(rung.id): parts.plan for ladder, parts in zip(case.ladders, ladders, strict=True) for rung in ladder.rungs
    }
    return {
        "sessions": sessions(case, who),
        "problem": _problem(case, who),
        "goals": tuple(parts.goal for parts in ladders),
        "plan": tuple(each for parts in ladders for each in (parts.plan, *parts.decisions)),
        "tries": tries(case, who, plans),
    }


def _events(case: Case, who: People, ladders: list[LadderParts]) -> tuple[Resource, ...]:
    return (*(hold for parts in ladders for hold in parts.holds), *flares(case, who))


def _problem(case: Case, who: People) -> tuple[Resource, ...]:
    said = case.patient.diagnosis.strip() or case.patient.area.strip()
    if not said:
        return ()
    status = coded(CLINICAL_STATUS, "active", "Active")
    return (
        resource(
            "Condition", case.patient.id, clinicalStatus=status, code=concept(said), subject=who.patient.reference
        ),
    )


def _document(letter: LetterPage | None, who: People) -> tuple[Resource, ...]:
    if letter is None:
        return ()
    words = letter_words(letter.content)
    return (
        resource(
            "DocumentReference",
            who.patient.id,
            letter.content.made.isoformat(),
            status="current",
            docStatus="final" if letter.content.signed else "preliminary",
            type=_letter_type(),
            subject=who.patient.reference,
            date=moment(letter.content.made),
            author=[who.role.reference],
            description=words.title,
            content=[
                {
                    "attachment": {
                        "contentType": "application/pdf",
                        "data": base64.b64encode(letter.pdf).decode(),
                        "title": words.title,
                    }
                }
            ],
        ),
    )


def _letter_type() -> Json:
    return coded(LOINC, "11508-9", "Physical therapy Progress note")


def _composition(
    case: Case, who: People, parts: dict[str, tuple[Resource, ...]], letter: LetterPage | None, now: datetime
) -> Resource:
    sections = [
        {"title": text_of(name), "code": concept(text_of(name)), "entry": references(found)}
        for name, found in parts.items()
        if found
    ]
    return resource(
        "Composition",
        case.patient.id,
        now.isoformat(),
        status="final" if letter and letter.content.signed else "preliminary",
        type=_letter_type(),
        subject=who.patient.reference,
        date=moment(now),
        author=[who.role.reference],
        title=text_of("document"),
        custodian=who.clinic.reference,
        section=[*_told(letter), *sections],
    )


def _told(letter: LetterPage | None) -> list[Json]:
    """Give what the letter says: the action for the GP first, then its paragraphs."""
    if letter is None:
        return []
    words = letter_words(letter.content)
    action = [f"{words.action_label} {words.action}", *map(plain, words.action_notes)]
    measured = [row for table in words.tables if table.kind == "measures" for row in told_rows(table)]
    said = {"actions": action, "summary": [*map(plain, words.paragraphs), *measured, words.agreement]}
    return [
        {"title": text_of(name), "code": concept(text_of(name)), "text": narrative(lines)}
        for name, lines in said.items()
    ]
