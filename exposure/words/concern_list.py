"""What is asked after a yes to "anything new or different?": short questions in three tiers.

Source: the concern list of docs/clinical.md §3.4, after Finucane 2020 (the whole picture, not a single flag) and the
cauda equina card of Greenhalgh, Finucane and Mercer. The list decides nothing; a clinician does. It is never shown
before a try, where a list of alarms would itself be one.
"""

from dataclasses import dataclass

from exposure.words.language import _


@dataclass(frozen=True, slots=True)
class Tier:
    """One tier: what a yes asks for, and the questions."""

    title: str
    questions: tuple[str, ...]


def concern_list() -> tuple[Tier, ...]:
    """Give the three tiers, the most urgent first."""
    return (Tier(_("A yes: emergency now"), _now()), Tier(_("A yes: today"), _today()), Tier(_("A yes: soon"), _soon()))


def not_a_concern() -> str:
    """Say what is no concern."""
    return _(
        "No concern: the usual place and kind of pain, more of it after doing something new, soreness for one to "
        "three days, short stiffness, clicks, the usual tingling."
    )


def _now() -> tuple[str, ...]:
    return (
        _("Newly numb or odd between the legs, or when wiping?"),
        _("New trouble starting, holding or feeling urine or stool?"),
        _("New change in sexual feeling?"),
        _("New pain or weakness in both legs?"),
        _("Chest pain, short of breath at rest, collapse?"),
        _("A sudden headache or neck pain like never before; face, arm or speech changed; seeing double; unsteady?"),
        _("A bad fall or crash with new severe pain, or unable to stand?"),
        _("Thoughts of ending life?"),
    )


def _today() -> tuple[str, ...]:
    return (
        _("New or growing weakness, a foot that drops, clumsy hands, spreading numbness?"),
        _("Electric shocks on bending the neck?"),
        _("Fever, chills or feeling ill with new pain in the spine?"),
        _("Sudden pain in the middle of the back with thin bones, long steroid use or a small fall?"),
        _("A hot swollen joint, or one calf hot, swollen and sore?"),
    )


def _soon() -> tuple[str, ...]:
    return (
        _("Had cancer, and a new pain that never lets up?"),
        _("Weight loss without trying?"),
        _("Pain at night that no position eases?"),
        _("Stiff for more than half an hour in the morning, awake in the second half of the night?"),
        _("Steadily worse over weeks in a new pattern?"),
        _("A flare of more than two weeks, or not settled for more than a week?"),
        _("A new effect of a medicine, or very low mood?"),
    )
