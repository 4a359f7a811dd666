"""What the caseload says about a summary: on the page, and to a screen reader."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from unicodedata import bidirectional

from exposure.domain.caseload import CaseSummary, NextVisit
from exposure.domain.caseload_recent import Event
from exposure.domain.caseload_waiting import Due, Waiting, What
from exposure.words.dates import bare_day, clock, near_day, short_day
from exposure.words.language import _
from ui.wording import outcome_look, ready_look, state_look

_WEEK = timedelta(days=7)
_TURNING = {"R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"}
_ISOLATE = "\u2068{text}\u2069"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, the token of its colour, an icon before it or none, and whether it is bold."""

    text: str
    colour: str = "ink2"
    icon: str = ""
    strong: bool = False


def isolated(name: str) -> str:
    """Give a name that cannot turn the writing direction of what stands beside it; most names are as they were."""
    turns = any(bidirectional(letter) in _TURNING for letter in name)
    return _ISOLATE.format(text=name) if turns else name


def on_day(day: date, today: date) -> str:
    """Give a day as it stands inside a sentence: "today", "yesterday", "tomorrow", else "Thu 26 Nov"."""
    names = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    return names.get((day - today).days, short_day(day))


def at_moment(at: datetime, today: date) -> str:
    """Give a moment as it stands inside a sentence: "yesterday 18:00"."""
    return _("{day} {time}").format(day=on_day(at.date(), today), time=clock(at))


def step_words(summary: CaseSummary) -> str:
    """Give where somebody stands on their ladder: "Step 4 of 7"."""
    total = len(summary.states)
    if total == 0:
        return _("No ladder yet")
    if summary.standing != "done" and summary.step is not None:
        return _("Step {number} of {total}").format(number=summary.step, total=total)
    done = summary.states.count("done")
    if done == total:
        return _("All {total} steps").format(total=total)
    return _("{done} of {total} steps").format(done=done, total=total)


def waiting_line(waiting: Waiting | None, today: date) -> Line:
    """Give what waits as a line, empty where nothing does."""
    return _WAITING[waiting.what](waiting, today) if waiting else Line("")


def visit_words(visit: NextVisit | None, today: date) -> str:
    """Give the next visit as a table shows it: "Today 10:30", "Tue 1 Dec"; empty where none is booked."""
    if visit is None:
        return ""
    if visit.day == today and visit.at:
        return _("{day} {time}").format(day=near_day(visit.day, today), time=clock(visit.at))
    return near_day(visit.day, today) if visit.day == today else short_day(visit.day)


def due_line(due: Due, now: datetime) -> Line:
    """Give when an answer is to be asked for, or when to ring."""
    today = now.date()
    if due.trial is None:
        return _call_line(due, now)
    if due.at > now:
        return Line(_("Ask by {when}").format(when=on_day(due.at.date(), today)), "ink2", "calendar", strong=True)
    return Line(_("Ask-by was {when}").format(when=at_moment(due.at, today)), "pred", "hourglass", strong=True)


def _call_line(due: Due, now: datetime) -> Line:
    today = now.date()
    if due.at > now:
        return Line(_("Ring {when}").format(when=at_moment(due.at, today)), "ink2", "calendar", strong=True)
    return Line(_("To ring, was {when}").format(when=at_moment(due.at, today)), "pred", "hourglass", strong=True)


def how_line(due: Due) -> Line:
    """Give how an answer was agreed to come; of a call, what it is about."""
    if due.trial is None:
        return Line(_("Ring about the flare"), icon="phone")
    ways = {
        "phone": Line(_("Phone"), icon="phone"),
        "sheet": Line(_("Writes it down"), icon="pencil"),
        "visit": Line(_("At the visit"), icon="calendar"),
        None: Line(_("No way agreed"), icon="message-circle"),
    }
    return ways[due.how]


def event_line(event: Event, who: str) -> Line:
    """Give an entry as a line: "R. C.: a try at step 4. It did not happen."."""
    icon, colour, say = _EVENTS[event.what]
    told = outcome_look(event.outcome).sentence if event.outcome else ""
    return Line(f"{say(event).format(who=who, step=event.step)} {told}".strip(), colour, icon)


def event_day(event: Event, today: date) -> str:
    """Give the day of an entry, short: "Today", "Wed" within the last week, else "19 Nov"."""
    day = event.at.date()
    if today - day in (timedelta(0), timedelta(days=1)):
        return near_day(day, today)
    return short_day(day).split()[0] if timedelta(0) < today - day < _WEEK else bare_day(day)


def short_label(summary: CaseSummary, alone: bool) -> str:
    """Give the initials, with the year of birth unless they are `alone`: "R. C. ·68"."""
    return summary.initials if alone else f"{summary.initials} ·{summary.born:%y}"


def spoken_label(summary: CaseSummary, alone: bool) -> str:
    """Give the same as it is said, and that the name is hidden: "R C, born 1968, name hidden"."""
    letters = " ".join(summary.initials.replace(".", " ").split())
    pattern = _("{initials}, name hidden") if alone else _("{initials}, born {year}, name hidden")
    return pattern.format(initials=letters, year=summary.born.year)


def row_says(summary: CaseSummary, who: str, today: date) -> str:
    """Give a row as a screen reader says it; `who` is the name, or the initials and that the name is hidden."""
    parts = (who, step_words(summary), state_look(summary.standing).word, waiting_line(summary.waiting, today).text)
    said = ". ".join(part for part in parts if part)
    return f"{said}. {_spoken_visit(summary.visit, today)}"


def _spoken_visit(visit: NextVisit | None, today: date) -> str:
    if visit is None:
        return _("No visit booked.")
    day = on_day(visit.day, today)
    when = _("{day} {time}").format(day=day, time=clock(visit.at)) if visit.at else day
    return _("Next visit {when}.").format(when=when)


def _ask(waiting: Waiting, today: date) -> Line:
    words = {
        "phone": _("Ask by phone, was {when}"),
        "sheet": _("Written down, to ask since {when}"),
        None: _("To ask since {when}"),
    }
    when = at_moment(waiting.at, today) if waiting.at else ""
    icons = {"phone": "phone", "sheet": "pencil"}
    return Line(
        words.get(waiting.how, words[None]).format(when=when), "pred", icons.get(str(waiting.how), "hourglass"), True
    )


def _ring(waiting: Waiting, today: date) -> Line:
    when = at_moment(waiting.at, today) if waiting.at else ""
    return Line(_("Ring about the flare, was {when}").format(when=when), "pred", "phone", strong=True)


def _coming(waiting: Waiting, today: date) -> Line:
    words = {
        "phone": _("Ask by phone {when}"),
        "sheet": _("Writes it down, ask {when}"),
        None: _("Ask {when}"),
    }
    when = on_day(waiting.at.date(), today) if waiting.at else ""
    return Line(words.get(waiting.how, words[None]).format(when=when))


def _since(words: str, waiting: Waiting, today: date) -> Line:
    when = on_day(waiting.at.date(), today) if waiting.at else ""
    return Line(words.format(when=when), "hold", "pause", strong=True)


def _rest(waiting: Waiting, today: date) -> Line:
    day = waiting.day or today
    if day <= today:
        return Line(_("The rest was until {day}").format(day=on_day(day, today)), "hold", "pause", strong=True)
    return Line(_("Resting until {day}").format(day=on_day(day, today)))


def _try_words(event: Event) -> str:
    return _("{who}: a try at step {step}.") if event.step else _("{who}: a try.")


_WAITING: Mapping[What, Callable[[Waiting, date], Line]] = {
    "ask": _ask,
    "ring": _ring,
    "pause": lambda waiting, today: _since(_("Paused since {when}"), waiting, today),
    "review": lambda _waiting, _today: Line(_("Look at this step together"), "ink", "message-circle", strong=True),
    "flare": lambda waiting, today: _since(_("Flare-up since {when}"), waiting, today),
    "begun": lambda _waiting, _today: Line(_("A try is begun"), "ink", "play", strong=True),
    "ready": lambda _waiting, _today: Line(ready_look().word, ready_look().colour, ready_look().icon, strong=True),
    "recheck": lambda _waiting, _today: Line(_("After the break, one step once more")),
    "sheet": lambda _waiting, _today: Line(_("Practice sheet to type in")),
    "at_visit": lambda _waiting, _today: Line(_("Ask at the visit")),
    "rating": lambda _waiting, _today: Line(_("Ask how likely it feels now")),
    "coming": _coming,
    "rest": _rest,
}

_EVENTS: Mapping[str, tuple[str, str, Callable[[Event], str]]] = {
    "try": ("footprints", "accent", _try_words),
    "answer": ("footprints", "accent", _try_words),
    "step": ("flag", "mastered", lambda _event: _("{who}: step {step} done.")),
    "pause": ("pause", "hold", lambda _event: _("{who}: paused.")),
    "flare": ("pause", "hold", lambda _event: _("{who}: flare-up.")),
    "visit": ("calendar-check", "ink3", lambda _event: _("{who}: visit ended.")),
    "letter": ("file-text", "ink3", lambda _event: _("Letter signed for {who}")),
}
