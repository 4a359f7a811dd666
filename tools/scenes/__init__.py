"""Every screen in every state worth a look, in the order in which a clinician comes to them."""

from tools.scenes import (
    beginning,
    caseload,
    exchange,
    flares,
    ladder,
    leaving,
    leaving_letters,
    measures,
    narrow,
    pictograms,
    reasons,
    reviews,
    sheets,
    showing,
    since,
    today,
    trying,
    whole_ladder,
)
from tools.scenes.stage import Scene

SCENES: tuple[Scene, ...] = (
    *beginning.SCENES,
    *caseload.SCENES,
    *ladder.SCENES,
    *whole_ladder.SCENES,
    *since.SCENES,
    *today.SCENES,
    *trying.SCENES,
    *leaving.SCENES,
    *showing.SCENES,
    *leaving_letters.SCENES,
    *measures.SCENES,
    *sheets.SCENES,
    *exchange.SCENES,
    *flares.SCENES,
    *reviews.SCENES,
    *reasons.SCENES,
    *narrow.SCENES,
    *pictograms.SCENES,
)
