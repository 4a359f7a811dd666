"""What is said about where a file lies; `what` names the service, the kind of network drive or the other file."""

from collections.abc import Callable

from exposure.words.language import _

RISKS: dict[str, Callable[[str], str]] = {
    "second_copy": lambda what: _(
        "Beside the file lies another copy of this record, “{what}”, as a sync program makes them. What was entered "
        "there is not here. Compare both before you delete either."
    ).format(what=what),
    "synced": lambda what: _(
        "The file lies in a folder of {what}, which can harm it while it is open. Keep the file elsewhere; backups may "
        "go there."
    ).format(what=what),
    "network": lambda what: _(
        "The file lies on a network drive ({what}), which can lose what was saved. Keep it on this computer."
    ).format(what=what),
    "scarce": lambda what: _("Less than 200 MB are free on this disk. Make room before it is full."),
}


def risk(kind: str, what: str) -> str:
    """Say what puts a file at risk, and what to do."""
    return RISKS[kind](what)
