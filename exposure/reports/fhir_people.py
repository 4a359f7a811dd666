"""The people of a FHIR document: the patient, the clinic, and who works there."""

from dataclasses import dataclass

from exposure.domain.case import Case
from exposure.reports.fhir_parts import Resource, concept, resource
from exposure.words.fhir import text_of


@dataclass(frozen=True, slots=True)
class People:
    """The patient, the clinic, and the clinician who stands for the document in it."""

    patient: Resource
    clinic: Resource
    clinician: Resource
    role: Resource

    @property
    def resources(self) -> tuple[Resource, ...]:
        """Give all of them."""
        return self.patient, self.clinic, self.clinician, self.role


def people(case: Case, clinician: str) -> People:
    """Give the people of a case; `clinician` is who wrote it down."""
    clinic = _clinic(case)
    practitioner = resource("Practitioner", case.patient.id, clinician, name=[{"text": clinician}])
    role = resource(
        "PractitionerRole",
        case.patient.id,
        clinician,
        practitioner=practitioner.reference,
        organization=clinic.reference,
        code=[concept(text_of("physiotherapist"))],
    )
    return People(_patient(case), clinic, practitioner, role)


def _patient(case: Case) -> Resource:
    who = case.patient
    return resource(
        "Patient",
        who.id,
        identifier=[{"value": who.identifier}],
        name=[{"text": who.name}],
        birthDate=who.born.isoformat(),
        generalPractitioner=[{"display": ", ".join(filter(None, (case.gp.name, case.gp.practice)))}] if case.gp else [],
    )


def _clinic(case: Case) -> Resource:
    clinic = case.clinic
    telecom = [{"system": "phone", "value": clinic.phone}, {"system": "email", "value": clinic.email}]
    return resource(
        "Organization",
        case.patient.id,
        clinic.key,
        name=clinic.name.strip() or text_of("physiotherapist"),
        telecom=[each for each in telecom if each["value"].strip()],
        address=[{"text": clinic.address}],
    )
