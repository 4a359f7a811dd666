"""Every screen in every state worth a look, in the order in which a clinician comes to them."""

from tools.scenes import (
    beginning,
    caseload,
    flares,
    ladder,
    leaving,
    narrow,
    pictograms,
    reasons,
    reviews,
    sheets,
    showing,
    since,
    today,
    trying,
)
from tools.scenes.stage import Scene

SCENES: tuple[Scene, ...] = (
    *beginning.SCENES,
    *caseload.SCENES,
    *ladder.SCENES,
    *since.SCENES,
    *today.SCENES,
    *trying.SCENES,
    *leaving.SCENES,
    *showing.SCENES,
    *sheets.SCENES,
    *flares.SCENES,
    *reviews.SCENES,
    *reasons.SCENES,
    *narrow.SCENES,
    *pictograms.SCENES,
)
