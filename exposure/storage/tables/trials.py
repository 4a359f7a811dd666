"""What is entered about tries."""

from sqlalchemy import ForeignKey

from exposure.storage.tables.columns import choice, document, flag, key, moment, of, real, records, sealed, text, whole

prediction = sealed(
    "prediction",
    key(),
    of("patient", "patient"),
    of("rung", "rung"),
    whole("likelihood"),
    text("feared_outcome"),
    text("how_we_know"),
    real("horizon_hours", nullable=False),
    document("dose"),
    whole("prediction_version", nullable=False),
    whole("dose_version", nullable=False),
    document("leaving_out"),
    whole("distress"),
    flag("after_moving"),
    text("source"),
    text("by"),
    moment("at"),
    moment("entered"),
    text("varied"),
    moment("known_at", nullable=True),
)
movement = sealed(
    "movement",
    key("trial", ForeignKey("prediction.id")),
    of("patient", "patient"),
    text("done"),
    text("place"),
    flag("clinician_present", nullable=True),
    document("aids", nullable=True),
    moment("ended"),
    choice("concern"),
    document("ask_by", nullable=True),
    moment("entered"),
)
outcome = sealed(
    "outcome",
    key(),
    of("trial", "prediction"),
    of("patient", "patient"),
    text("outcome"),
    text("what_happened"),
    whole("likelihood_after"),
    document("aids", nullable=True),
    choice("how_bad"),
    text("how_long"),
    whole("surprise"),
    text("learned"),
    choice("settled"),
    choice("concern"),
    document("ask_by", nullable=True),
    text("by"),
    moment("at"),
    moment("entered"),
)
next_day = sealed(
    "next_day",
    key(),
    of("trial", "prediction"),
    of("patient", "patient"),
    text("settled"),
    choice("concern"),
    moment("at"),
)
belief = sealed(
    "belief",
    key(),
    of("trial", "prediction"),
    of("patient", "patient"),
    whole("likelihood_after", nullable=False),
    moment("at"),
)
amendment = sealed(
    "amendment",
    key(),
    of("trial", "prediction"),
    of("patient", "patient"),
    text("what"),
    text("reason"),
    whole("likelihood"),
    choice("outcome"),
    choice("what_happened"),
    whole("likelihood_after"),
    flag("counts"),
    text("by"),
    moment("at"),
    choice("corrects"),
)
pain_note = records(
    "pain_note",
    key(),
    of("trial", "prediction"),
    *[whole(name) for name in ("before", "peak", "next_day")],
    moment("at"),
)
