"""A practice sheet and a page of evidence of one invented person, for tests of what is printed, and PDFs read back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf
from pypdf.generic import ContentStream

from exposure.domain.case import Case
from exposure.domain.evidence_page import DoneStep, Evidence, Story
from exposure.domain.gap import Mark
from exposure.domain.gap_counts import Counts
from exposure.domain.patient import FlarePlan, PracticePlan
from exposure.domain.practice_sheet import Contact, FlareWords, GoingOn, Loop, Practice, PracticeSheet
from exposure.domain.visit import Visit
from tests.builders import PATIENT, case, ladder_case, moment, patient, rung, rung_id, visit

MADE = moment(46)
EVIL = '#read("/etc/passwd") $x^2$ ]] <b>bold</b> \\ `raw` *s* @ref // c'
LONG = "one long thing that was said and goes on " * 20


def sheet() -> PracticeSheet:
    """Give a sheet on which everything is said but the loop."""
    return PracticeSheet(
        made=MADE,
        name="Ruth",
        contact=Contact("Harbour Physiotherapy", "Priya Nair", "01632 960 114", ""),
        practice=Practice(
            "Lift the washing basket from the floor",
            picture="basket",
            dose={"amount": "once or twice"},
            often="Every other day",
            ways=("Kitchen", "Garden"),
            leaving_out=("leaning on the table", "bracing my stomach"),
            feared="I won’t be able to straighten up and will have to lie down",
            horizon_hours=24,
        ),
        going_on=GoingOn("Sweep the patio", 3, 2, 20),
        alongside="walk 12 minutes, every day",
        flare=FlareWords("Pick up a pen", "heat, slow breathing, music", "Jo", "feed the birds", ""),
        lesson="I can put it down and pick it up again.",
        next_day=date(2026, 11, 26),
        next_at=moment(53, 10.5),
    )


def bare_sheet() -> PracticeSheet:
    """Give a sheet on which only the step is said."""
    return PracticeSheet(MADE, "Ruth", Contact(), Practice("Step over the cat"))


def loop() -> Loop:
    """Give a loop in four boxes."""
    return Loop(("A sharp catch", "It will slip", "I brace", "The garden"), "My back is strong")


def planned() -> Case:
    """Give a case in which the second of three steps is practised, and going on alone is agreed."""
    steps = [rung(1, "Pick up a pen", "passed_shown"), replace(rung(2, "Lift the basket"), home_step=True), rung(3)]
    plan = PracticePlan(PATIENT, rung_id(2), "Every day", ("bracing",), ("Kitchen",), True, moment(45))
    booked = Visit(visit(60).id, PATIENT, moment(60).date(), at=moment(60))
    return replace(
        case(ladder_case(rungs=steps), who=replace(patient(), alongside="walk", loop=loop().boxes)),
        practice_plan=plan,
        visits=(replace(visit(30), lesson="Bending is not breaking."), visit(45), booked),
        flare_plan=FlarePlan(PATIENT, steady_rung=rung_id(1), tools="heat"),
    )


def page() -> Evidence:
    """Give a page on which everything is said: 45 tries, of which one came true."""
    none: Mark = "did_not_occur"
    marks: tuple[Mark, ...] = (*(none,) * 20, "partly", "occurred", *(none,) * 22, "partly")
    return Evidence(
        made=moment(58),
        name="Ruth",
        first=date(2026, 9, 29),
        counts=Counts(tries=48, answered=45, happened=1, partly=2, told=3),
        marks=marks,
        coped=True,
        lessons=("My back can lift without me bracing it", "Tight goes away by itself."),
        stories=(Story("Picked up Noah", date(2026, 11, 18), "did_not_occur"),),
        steps=tuple(DoneStep(f"Done step {number}", "pen") for number in range(1, 7)),
        flare=FlareWords("Tie my laces", "heat", "Jo", "feed the birds", "something is new"),
        contact=Contact("Harbour Physiotherapy", "", "01632 960 114"),
    )


def read(pdf: bytes) -> pypdf.PdfReader:
    """Read a PDF back."""
    return pypdf.PdfReader(BytesIO(pdf))


def words_of(pdf: bytes) -> str:
    """Give everything a PDF says, on one line; the places where a long word may break are taken out."""
    return " ".join(" ".join(each.extract_text() for each in read(pdf).pages).replace("\u200b", "").split())


def sizes_of(pdf: bytes) -> set[float]:
    """Give every size of type in a PDF, in points."""
    found: set[float] = set()

    def look(words: str, page: list[float], line: list[float], font: object, size: float) -> None:
        if words.strip():
            found.add(round(size * abs(page[3] * line[3]), 2))

    for each in read(pdf).pages:
        each.extract_text(visitor_text=look)
    return found


def colours_of(pdf: bytes) -> Iterator[tuple[float, ...]]:
    """Give every colour a PDF paints with, as its parts: one part is a grey."""
    reader = read(pdf)
    setting = {b"sc", b"scn", b"SC", b"SCN", b"rg", b"RG", b"g", b"G", b"k", b"K"}
    for each in reader.pages:
        for parts, operator in ContentStream(each.get_contents(), reader).operations:
            if operator in setting:
                yield tuple(float(part) for part in parts)
