"""The note of a flare, as plain lines: no name of the patient, so that it can be pasted into any record."""

from collections.abc import Iterator

from exposure.domain.care import RingHow
from exposure.domain.flare_note import FlareNote
from exposure.words.dates import bare_day, clock, short_day
from exposure.words.language import _


def flare_note(note: FlareNote) -> str:
    """Give the lines of what was said; what was not said has none."""
    return "\n".join(line for line in _lines(note) if line)


def rings(pronoun: str) -> str:
    """Say that the patient rings, in their own pronoun."""
    # The field is free text ("she/her"), so only its beginning is looked at; anything else is "they".
    said = pronoun.strip().casefold()
    if said.startswith("she"):
        return _("She rings me")
    return _("He rings me") if said.startswith("he") else _("They ring me")


def _lines(note: FlareNote) -> Iterator[str]:
    moment = {"day": bare_day(note.at.date()), "time": clock(note.at), "who": _short_name(note.by)}
    yield _("{day} {time}, by phone, {who}").format(**moment)
    yield _("Flare from {day}.").format(day=bare_day(note.since or note.at.date()))
    yield _new(note)
    yield _plan(note)
    yield _("Steady step: {step}.").format(step=note.steady) if note.steady else ""
    yield _ring(note)
    yield _("Looking back: {words}").format(words=note.back.strip()) if note.back.strip() else ""


def _new(note: FlareNote) -> str:
    if note.new == "no":
        return _("Nothing new or different.")
    if not note.new_words.strip():
        return ""
    found = {"usual": _("Checked now: usual."), "pause": _("Paused, to be looked into.")}
    said = _("New or different: {words}").format(words=_sentence(note.new_words))
    return " ".join([said, found[note.new]] if note.new else [said])


def _plan(note: FlareNote) -> str:
    parts = ((_("Keeps: {words}"), note.keeps), (_("Tools: {words}"), note.tools), (_("Tells: {words}"), note.people))
    lines = [words.format(words=_sentence(said)) for words, said in parts if said.strip()]
    return " ".join([*([_("Plan read aloud.")] if note.plan else []), *lines])


def _ring(note: FlareNote) -> str:
    if note.ring_how is None:
        return ""
    when = f"{short_day(note.ring_at.date())} {clock(note.ring_at)}" if note.ring_at else ""
    words: dict[RingHow, str] = {
        "clinician": _("I ring {when}.").format(when=when),
        "visit": _("Next at the visit, {when}.").format(when=when) if when else _("Next at the visit."),
        "patient": _("{who}.").format(who=rings(note.pronoun)),
    }
    return words[note.ring_how]


def _sentence(words: str) -> str:
    said = words.strip()
    return said if said[-1] in ".!?" else f"{said}."


def _short_name(name: str) -> str:
    """Give "Priya Nair" as "P. Nair"."""
    first, _space, last = name.strip().rpartition(" ")
    return f"{first[0]}. {last}" if first else last
