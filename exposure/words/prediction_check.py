"""What is asked about a worry that two people could not see come true, and why."""

from exposure.domain.prediction_check import Doubt
from exposure.words.language import _


def doubt_question(doubt: Doubt) -> str:
    """Give the one gentle thing to ask the patient."""
    asked = {
        Doubt.FAR_OFF: _("What would we see of that by next week?"),
        Doubt.UNSEEN: _("What would we both see if that happened?"),
        Doubt.PAIN_ONLY: _("And if it does hurt, what will that stop you doing?"),
        Doubt.FEELING_ONLY: _("And if you feel that, what would you do, or stop doing?"),
        Doubt.VAGUE: _("How could we both say yes or no afterwards?"),
    }
    return asked[doubt]


def doubt_reason(doubt: Doubt) -> str:
    """Give why it is asked, for the clinician."""
    reasons = {
        Doubt.FAR_OFF: _("A try can only show what can be known within a week."),
        Doubt.UNSEEN: _("Nobody can see inside a body, so no try could show it."),
        Doubt.PAIN_ONLY: _("Pain is not harm. What it would stop can be seen."),
        Doubt.FEELING_ONLY: _("A feeling comes and goes. What it makes somebody do can be seen."),
        Doubt.VAGUE: _("What is meant has to be clear before, or it can be argued away after."),
    }
    return reasons[doubt]
