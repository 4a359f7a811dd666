"""Clinic, users, GPs and patients, and what is agreed with them."""

from sqlalchemy import ForeignKey

from exposure.storage.tables.columns import choice, document, flag, key, moment, of, records, sealed, text

clinic = records(
    "clinic",
    key("key"),
    text("name"),
    text("address"),
    text("phone"),
    text("email"),
    text("emergency"),
    document("policy"),
    document("hidden_movements"),
    text("letter_name"),
    text("research_secret"),
)
user = records("app_user", key(), text("name"), text("role"))
gp = records("gp", key(), text("name"), text("practice"), text("address"))
patient = records(
    "patient",
    key(),
    text("name"),
    text("born"),
    text("identifier"),
    of("gp", "gp", nullable=True, indexed=False),
    *[text(name) for name in ("area", "diagnosis", "screening", "referral", "notes", "language", "pronoun")],
    flag("archived"),
    document("policy"),
    document("loop"),
    text("expect"),
    choice("ended"),
    moment("ended_at", nullable=True),
    text("alongside"),
    text("other"),
    moment("explained_at", nullable=True),
    document("anchors"),
    text("ladder_picture"),
    *[choice(name) for name in ("sleep", "stress", "people")],
)
clearance = records(
    "clearance", key(), of("patient", "patient"), text("found"), text("limits"), text("by"), moment("at")
)
consent = records("consent", key(), of("patient", "patient"), text("to"), moment("at"))
visit = records(
    "visit",
    key(),
    of("patient", "patient"),
    text("day"),
    *[moment(name, nullable=True) for name in ("at", "opened", "closed")],
    text("place"),
    flag("clinician_present", nullable=True),
    *[text(name) for name in ("lesson", "plan", "note")],
    choice("new"),
    flag("flare", nullable=True),
    choice("next_morning"),
    moment("cancelled", nullable=True),
)
letter = records(
    "letter",
    key(),
    of("patient", "patient"),
    text("kind"),
    text("action"),
    of("gp", "gp", nullable=True, indexed=False),
    *[text(name) for name in ("cc", "flare_line", "told")],
    flag("chart"),
    text("by"),
    moment("at"),
    document("leave_out"),
)
signed_letter = sealed(
    "signed_letter",
    key("letter", ForeignKey("letter.id")),
    of("patient", "patient"),
    document("content"),
    text("by"),
    moment("at"),
)
