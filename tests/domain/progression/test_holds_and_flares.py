"""What a hold and a flare do to the evidence, while they are open and after."""

import pytest

from tests.builders_progression import decide

THREE = "d1 P80 - A50 | d3 P50 - A30 | d5 P30 - A15"
FOUR = THREE + " | d9 P30 - A15"

EDGES = {
    "a hold beats a flare": (THREE, "flare_open d5; hold_open d6", "d7", "HOLD"),
    "a hold beats what happened": ("d1 P80 X A90", "hold_open d2", "d7", "HOLD"),
    "a hold opens at its moment": (THREE, "hold_open d6@12", "d6@12", "HOLD"),
    "a hold closes at its moment": (THREE, "hold_open d6; hold_close d7@12 resume", "d7@12", "CONTINUE_FRESH"),
    "a hold may be opened again": (THREE, "hold_open d6; hold_close d7 resume; hold_open d8", "d9", "HOLD"),
    "a hold opened and closed at once is closed": (THREE, "hold_open d6; hold_close d6 resume", "d7", "CONTINUE_FRESH"),
    "a hold closed and opened at once is open": (
        THREE,
        "hold_open d5; hold_close d6 resume; hold_open d6",
        "d7",
        "HOLD",
    ),
    "a hold to come is not known": (THREE, "hold_open d8", "d7", "READY_SHOWN"),
    "a fresh try after resume makes it ready": (FOUR, "hold_open d6; hold_close d8 resume", "d11", "READY_SHOWN"),
    "a try at the moment of resuming is not fresh": (
        FOUR,
        "hold_open d6; hold_close d9@10 resume",
        "d11",
        "CONTINUE_FRESH",
    ),
    "a try during a hold is evidence": (THREE, "hold_open d2; hold_close d4 resume", "d7", "READY_SHOWN"),
    "a resume after a restart cuts nothing more": (
        FOUR + " | d11 P15 - A10 | d13 P10 - A5",
        "hold_open d6; hold_close d8 restart; hold_open d10; hold_close d10@12 resume",
        "d15",
        "READY_SHOWN",
    ),
    "tries during a flare are not counted": (THREE, "flare_open d2; flare_close d4", "d7", "CONTINUE_MORE"),
    "a flare opens at its moment": (THREE, "flare_open d5@10; flare_close d6", "d7", "CONTINUE_MORE"),
    "a try as the flare closes counts and is not fresh": (
        THREE,
        "flare_open d4; flare_close d5@10",
        "d7",
        "CONTINUE_FRESH",
    ),
    "a fresh try after the flare makes it ready": (FOUR, "flare_open d6; flare_close d8", "d11", "READY_SHOWN"),
    "partly in a flare breaks the run": (
        "d1 P80 - A50 | d3 P50 - A30 | d5 P30 ~ A40 | d9 P30 - A15",
        "flare_open d4; flare_close d6",
        "d11",
        "CONTINUE_MORE",
    ),
    "what happened in a flare is reviewed after it": (
        "d5 P30 X A40",
        "flare_open d4; flare_close d6",
        "d7",
        "REVIEW_OCCURRED",
    ),
    "tries in an open flare change nothing": (THREE, "flare_open d2", "d7", "FLARE"),
    "a flare closed in the future is open": (THREE, "flare_open d6; flare_close d9", "d7", "FLARE"),
    "nobody is ready for an unfeared step without a fresh try": (
        "d1 P0 - A0",
        "flare_open d2; flare_close d3",
        "d4",
        "CONTINUE_MORE",
    ),
}


@pytest.mark.parametrize(("tries", "events", "now", "reason"), EDGES.values(), ids=EDGES.keys())
def test_a_hold_or_flare(tries: str, events: str, now: str, reason: str) -> None:
    assert decide(tries, now, events).reason == reason


def test_a_try_at_the_moment_of_restarting_is_cut_off() -> None:
    assert decide(FOUR, "d11", "hold_open d6; hold_close d9@10 restart").run == ()


def test_each_pause_blocks_what_it_should() -> None:
    assert decide(THREE, "d7", "hold_open d6").blocks == "all"
    assert decide(THREE, "d7", "flare_open d6").blocks == "all but baseline"
