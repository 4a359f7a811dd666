"""Ladders, rungs, and the care around them."""

from sqlalchemy import Column, ForeignKey, Index

from exposure.storage.tables.columns import WORDS, choice, document, flag, key, moment, of, real, records, text, whole

ladder = records(
    "ladder",
    key(),
    of("patient", "patient"),
    text("goal"),
    moment("at"),
    Column("goal_rung", WORDS),
    whole("version", nullable=False),
    document("policy"),
)
rung = records(
    "rung",
    key(),
    of("ladder", "ladder", indexed=False),
    text("movement"),
    whole("position"),
    whole("threat"),
    choice("status"),
    moment("passed_at", nullable=True),
    *[text(name) for name in ("passed_reason", "feared_outcome", "how_we_know")],
    real("horizon_hours"),
    document("dose"),
    document("safety_behaviours"),
    text("library"),
    whole("prediction_version", nullable=False),
    whole("dose_version", nullable=False),
    text("rest_reason"),
    Column("rest_until", WORDS),
    text("rest_owner"),
    flag("home_step"),
    text("stay_reason"),
    document("policy"),
    text("alternative"),
    text("fair_test"),
    Index("uq_rung_ladder_position", "ladder", "position", unique=True),
)
flare_plan = records(
    "flare_plan",
    key("patient", ForeignKey("patient.id")),
    of("steady_rung", "rung", nullable=True, indexed=False),
    *[text(name) for name in ("tools", "people", "keep_doing", "ring_when")],
)
practice_plan = records(
    "practice_plan",
    key("patient", ForeignKey("patient.id")),
    of("rung", "rung", indexed=False),
    text("often"),
    document("leaving_out"),
    document("ways"),
    flag("alone", nullable=True),
    moment("at"),
)
unplanned = records(
    "unplanned",
    key(),
    of("patient", "patient"),
    text("what"),
    of("rung", "rung", nullable=True, indexed=False),
    text("day"),
    moment("at"),
    choice("outcome"),
)
worry_rating = records("worry_rating", key(), of("rung", "rung"), whole("threat", nullable=False), moment("at"))
own_ranking = records(
    "own_ranking", key(), of("ladder", "ladder"), text("by"), document("order"), document("threats"), moment("at")
)
hold = records(
    "hold",
    key(),
    of("ladder", "ladder"),
    text("reason"),
    moment("opened"),
    moment("closed", nullable=True),
    choice("mode"),
    text("closing_reason"),
)
flare = records(
    "flare",
    key(),
    of("patient", "patient"),
    of("steady_rung", "rung", nullable=True, indexed=False),
    moment("opened"),
    moment("closed", nullable=True),
    text("trigger"),
    text("lesson"),
    choice("ring_how"),
    moment("ring_at", nullable=True),
    text("note"),
)
review_close = records("review_close", key(), of("ladder", "ladder"), text("how"), moment("at"))
concern = records("concern", key(), of("patient", "patient"), text("text"), text("found"), moment("at"))
own_movement = records(
    "own_movement",
    key(),
    text("words"),
    text("region"),
    choice("activity"),
    document("dimensions"),
    document("fears"),
    flag("archived"),
    moment("at"),
)
