"""What stands beside the ladder and decides nothing: measures, pictures of one's own, and what left the program."""

from exposure.storage.tables.columns import document, key, moment, of, picture, real, records, text

measure_result = records(
    "measure_result",
    key(),
    of("patient", "patient"),
    text("measure"),
    text("on"),
    real("total"),
    *[text(name) for name in ("version", "rater", "language")],
    document("items"),
    text("by"),
    moment("at"),
    text("void_reason"),
)
step_picture = records("step_picture", key(), of("patient", "patient", nullable=True), picture("data"), text("kind"))
export_note = records(
    "export_note",
    key(),
    of("patient", "patient", nullable=True),
    *[text(name) for name in ("kind", "for_whom", "by")],
    moment("at"),
)
