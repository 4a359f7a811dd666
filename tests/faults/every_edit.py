"""One story in which every edit there is gets done, in an order in which each of them can be."""

import json
from datetime import timedelta
from io import StringIO
from typing import Any

from exposure.commands import _answer
from exposure.edits.performing import Performer
from exposure.imports.measures import measures
from exposure.storage.database import Database
from tests.builders import moment, uid
from tests.desk import FEAR, LADDER, RUTH
from tests.imports.hostile import sound

Line = dict[str, Any]
REASON = "for a reason that is long enough"
VISIT, TRIAL, SECOND, LETTER = uid("visit"), uid("trial"), uid("second trial"), uid("letter")


def _rung(name: str) -> Line:
    return {"edit": "add_rung", "id": uid(name), "ladder": LADDER, "movement": name, "threat": 20, **FEAR}


def _inner(name: str) -> Line:
    return {"id": uid(name), "movement": name, "threat": 30}


BEGINNING: tuple[Line, ...] = (
    {"edit": "set_clinic", "name": "Harbour", "phone": "01632 960 114"},
    {"edit": "set_research_secret", "secret": "ab" * 32},
    {"edit": "add_gp", "id": uid("gp"), "name": "Dr Marsh", "practice": "Riverside"},
    {"edit": "add_user", "id": uid("user"), "name": "Sam", "role": "assistant"},
    {"edit": "remove_user", "user": uid("user")},
    {"edit": "note_keys", "what": "passphrase"},
    {"edit": "add_patient", "id": RUTH, "name": "Ruth Calloway", "born": "1968-03-04", "gp": uid("gp")},
    {"edit": "change_patient", "patient": RUTH, "notes": "rang on Monday"},
    {"edit": "clear_to_start", "patient": RUTH, "found": "nothing of note"},
    {"edit": "book_visit", "id": VISIT, "patient": RUTH, "on": "2026-10-09"},
    {"edit": "move_visit", "visit": VISIT, "on": "2026-10-05"},
    {"edit": "open_visit", "id": VISIT, "patient": RUTH},
    {"edit": "check_in", "visit": VISIT, "new": "usual"},
    {"edit": "set_explanation", "patient": RUTH, "loop": ["a", "b", "c", "d"]},
    {"edit": "set_alongside", "patient": RUTH, "text": "swimming"},
    {"edit": "add_ladder", "id": LADDER, "patient": RUTH, "goal": "Pick up Noah"},
    *(_rung(name) for name in ("a", "b", "c", "d", "e", "f")),
    {"edit": "set_goal_rung", "ladder": LADDER, "rung": uid("f")},
    {"edit": "set_anchors", "patient": RUTH, "anchors": {"0": "on the sofa"}},
    {"edit": "move_rung", "rung": uid("b"), "to": 2},
    {"edit": "move_rung", "rung": uid("b"), "to": 1},
    {"edit": "rate_rung", "rung": uid("a"), "threat": 10},
    {"edit": "rest_rung", "rung": uid("c"), "reason": REASON},
    {"edit": "wake_rung", "rung": uid("c")},
    {"edit": "split_rung", "rung": uid("c"), "into": [_inner("c1"), _inner("c2")]},
    {"edit": "merge_rungs", "rungs": [uid("c1"), uid("c2")], "into": _inner("cc")},
    {"edit": "archive_rung", "rung": uid("e")},
    {"edit": "reword_prediction", "rung": uid("a"), "feared_outcome": "I will fall", "meaning": "new"},
    {"edit": "change_rung", "rung": uid("a"), "movement": "a as well"},
    {"edit": "change_dose", "rung": uid("a"), "dose": {"load": "5 kg"}, "meaning": "new"},
    {"edit": "add_movement", "id": uid("swim"), "words": "Swim", "region": "neck"},
    {"edit": "change_movement", "id": uid("swim"), "words": "Swim far"},
    {"edit": "archive_movement", "movement": uid("swim")},
    {"edit": "hide_movement", "library": "stairs_up", "hidden": True},
    {"edit": "set_picture", "rung": uid("a"), "image": "/9j/"},
    {"edit": "set_flare_plan", "patient": RUTH, "steady_rung": uid("a")},
    {"edit": "plan_practice", "patient": RUTH, "rung": uid("a"), "often": "daily"},
    {"edit": "set_policy", "ladder": LADDER, "settings": {"n_min": 1, "days_min": 1}},
)
TRIES: tuple[Line, ...] = (
    {"edit": "lock_prediction", "id": TRIAL, "rung": uid("a"), "likelihood": 60, "horizon_hours": 0},
    {"edit": "record_movement", "trial": TRIAL, "done": "full", "place": "home", "clinician_present": False},
    {"edit": "note_pain", "trial": TRIAL, "peak": 4},
    {"edit": "record_outcome", "trial": TRIAL, "outcome": "did_not_occur"},
    {"edit": "record_next_day", "trial": TRIAL, "settled": "yes"},
    {"edit": "rate_belief", "trial": TRIAL, "likelihood_after": 5},
    {"edit": "agree_home_step", "rung": uid("a")},
    {"edit": "override_stay", "rung": uid("a"), "reason": REASON},
    {"edit": "clear_stay", "rung": uid("a")},
    {"edit": "move_up", "rung": uid("a")},
    {"edit": "override_up", "rung": uid("b"), "reason": REASON},
    {"edit": "lock_prediction", "id": SECOND, "rung": uid("d"), "likelihood": 60, "horizon_hours": 0},
    {"edit": "amend_prediction", "trial": SECOND, "reason": REASON, "likelihood": 30},
    {"edit": "amend_outcome", "trial": TRIAL, "reason": REASON, "what_happened": "it held"},
    {"edit": "void_trial", "trial": SECOND, "reason": REASON},
    {"edit": "log_unplanned", "id": uid("u"), "patient": RUTH, "what": "danced", "rung": uid("a")},
    {"edit": "close_visit", "visit": VISIT, "lesson": "it held"},
    {"edit": "open_hold", "ladder": LADDER, "reason": "numb toes"},
    {"edit": "close_hold", "ladder": LADDER, "mode": "resume", "reason": "seen and usual"},
    {"edit": "note_concern", "patient": RUTH, "text": "numb toes", "found": "usual"},
    {"edit": "open_flare", "patient": RUTH, "steady_rung": uid("a")},
    {"edit": "set_flare_ring", "patient": RUTH, "ring": {"how": "visit"}},
    {"edit": "close_flare", "patient": RUTH, "trigger": "a cold", "lesson": "it passes"},
    {"edit": "close_review", "ladder": LADDER, "how": "carry_on"},
)
ENDING: tuple[Line, ...] = (
    {"edit": "rank_ladder", "id": uid("rank"), "ladder": LADDER, "by": "patient",
     "order": [uid(name) for name in ("a", "b", "cc", "d", "f")]},
    {"edit": "record_measure", "id": uid("nrs"), "patient": RUTH, "measure": "nrs", "on": "2026-10-05", "total": 3},
    {"edit": "void_measure", "measure": uid("nrs"), "reason": REASON},
    {"edit": "book_visit", "id": uid("next"), "patient": RUTH, "on": "2026-10-30"},
    {"edit": "cancel_visit", "visit": uid("next")},
    {"edit": "record_consent", "patient": RUTH, "to": "Dr Marsh"},
    {"edit": "draft_letter", "id": LETTER, "patient": RUTH, "kind": "progress", "action": "none"},
    {"edit": "sign_letter", "letter": LETTER},
    {"edit": "note_export", "id": uid("note"), "patient": RUTH, "kind": "json"},
    {"edit": "note_reading", "patient": RUTH},
    {"edit": "set_circumstances", "patient": RUTH, "sleep": "matters", "edit_id": uid("sleep")},
    {"edit": "undo", "of": uid("sleep")},
    {"edit": "finish", "patient": RUTH, "how": "reached"},
    {"edit": "archive_patient", "patient": RUTH},
    {"edit": "import_patient", "patient": sound()["patient"]["id"], "archive": sound()},
    {"edit": "erase_patient", "patient": RUTH, "reason": REASON},
)  # fmt: skip
STORY = tuple({"edit_id": uid(f"line {place}"), **line} for place, line in enumerate((*BEGINNING, *TRIES, *ENDING)))


def performer(place: int) -> Performer:
    """Give who does the line at a place of the story: an hour passes from each to the next."""
    ids = (uid(f"made {place} {number}") for number in range(1000))
    now = moment(5) + timedelta(hours=place)
    return Performer("Priya Nair", "clinician", lambda: now, lambda: next(ids), measures())


def answer(database: Database, place: int) -> Line:
    """Send the line at a place of the story as `do` does; gives the answer."""
    out = StringIO()
    _answer(database, json.dumps(STORY[place]), performer(place), out)
    read: Line = json.loads(out.getvalue())
    return read
