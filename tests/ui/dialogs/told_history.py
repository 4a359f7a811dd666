"""The history of an open file, as sheets are given it."""

from exposure.domain.history import Body, Link
from exposure.domain.identifiers import PatientId
from tests.ui.opened import PATIENT
from ui.workspace import Workspace


def history_of(workspace: Workspace, patient: PatientId | None = PATIENT) -> tuple[tuple[Link, Body], ...]:
    """Give a patient's history, or with None what is about no patient, oldest first."""
    with workspace._file.database.reading() as records:
        links = records.links_of(patient)
        bodies = {link.seq: records.body(link.seq) for link in links}
    return tuple((link, body) for link in links if (body := bodies[link.seq]) is not None)
