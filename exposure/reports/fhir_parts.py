"""What every FHIR resource is made of: references that resolve, concepts with their text, and nothing that is empty."""

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from exposure.words.fhir import text_of

Json = dict[str, object]
LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
LOCAL = "urn:rungwise:code"
_HL7 = "http://terminology.hl7.org/CodeSystem/"
ABSENT, FLAG_CATEGORY = f"{_HL7}data-absent-reason", f"{_HL7}flag-category"
OBSERVATION_CATEGORY, CLINICAL_STATUS = f"{_HL7}observation-category", f"{_HL7}condition-clinical"
_NAMESPACE = uuid5(NAMESPACE_URL, "rungwise fhir")


@dataclass(frozen=True, slots=True)
class Resource:
    """One entry of the document: its type, its id (a UUID), and what it says."""

    kind: str
    id: str
    says: Json

    @property
    def reference(self) -> Json:
        """Give the reference by which others name it."""
        return {"reference": f"urn:uuid:{self.id}"}

    @property
    def entry(self) -> Json:
        """Give the entry of the bundle."""
        return {"fullUrl": f"urn:uuid:{self.id}", "resource": {"resourceType": self.kind, "id": self.id, **self.says}}


def resource(kind: str, *named: str, **says: object) -> Resource:
    """Make a resource; its id is the same for the same type and the same record every time."""
    return Resource(kind, str(uuid5(_NAMESPACE, " ".join((kind, *named)))), without_empty(says))


def without_empty(says: Mapping[str, object]) -> Json:
    """Give what is said, without lists, objects and texts that hold nothing: FHIR has no empty ones."""
    kept = {name.rstrip("_"): _kept(value) for name, value in says.items()}
    return {name: value for name, value in kept.items() if not _is_empty(value)}


def _kept(value: object) -> object:
    if isinstance(value, Mapping):
        return without_empty(value)
    if isinstance(value, list | tuple):
        return [kept for kept in map(_kept, value) if not _is_empty(kept)]
    return value


def _is_empty(value: object) -> bool:
    return value is None or value in ([], {}) or (isinstance(value, str) and not value.strip())


def concept(text: str, system: str = "", code: str = "", display: str = "") -> Json:
    """Give a CodeableConcept: always with its text, "Not known" without one, with a code only where one is known."""
    coding = [{"system": system, "code": code, "display": display}] if code else []
    return without_empty({"coding": coding, "text": text if text.strip() else text_of("unknown")})


def coded(system: str, code: str, display: str = "") -> Json:
    """Give a concept whose text is known by its code; `display` is the code system’s own word."""
    return concept(text_of(code), system, code, display)


def quantity(value: float | None, unit: str, code: str) -> Json | None:
    """Give a quantity in a unit of UCUM; None where nothing was said."""
    return None if value is None else {"value": value, "unit": unit, "system": UCUM, "code": code}


def period(start: datetime | None, end: datetime | None) -> Json:
    """Give a period; its end is missing while it lasts."""
    return without_empty({"start": moment(start), "end": moment(end)})


def moment(at: datetime | None) -> str | None:
    """Give a time with its offset."""
    return at.isoformat() if at else None


def narrative(paragraphs: Sequence[str]) -> Json:
    """Give paragraphs as the narrative of a section; every character of theirs is read as text."""
    lines = "".join(f"<p>{html.escape(words)}</p>" for words in paragraphs if words.strip())
    if not lines:
        return {}
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{lines}</div>'}


def references(resources: Sequence[Resource]) -> list[Json]:
    """Give the references to several resources."""
    return [each.reference for each in resources]


def notes(*said: str) -> list[Json]:
    """Give annotations; one without words is left out."""
    return [{"text": words} for words in said if words.strip()]


def every_reference(value: object) -> Iterator[str]:
    """Give every reference that stands anywhere in a value."""
    if isinstance(value, dict):
        named = value.get("reference")
        if isinstance(named, str):
            yield named
        for inner in value.values():
            yield from every_reference(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from every_reference(inner)
