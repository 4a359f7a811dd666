"""Two people’s orders of one ladder, in words: how far they agree, and where they differ."""

from exposure.domain.agreement import Agreement, Difference
from exposure.words.language import _, ngettext

# What is called what is a judgement, not a finding; every band names the order, nobody.
_NEARLY, _MUCH, _PARTLY, _HARDLY = 0.8, 0.5, 0.2, -0.2


def agreement_words(found: Agreement) -> str:
    """Say how far two orders agree; where there are too few steps to say, that."""
    if not found.differences:
        return _("You two have the same order.")
    if found.shared and found.tau is None:
        return _("One of you called all the steps the same, so there is no order to compare.")
    if not found.can_be_said or found.tau is None:
        return _("Too few steps to say how far you agree.")
    return _band(found.tau)


def _band(tau: float) -> str:
    if tau >= _NEARLY:
        return _("You two have nearly the same order.")
    if tau >= _MUCH:
        return _("You two have much the same order; some steps stand elsewhere.")
    if tau >= _PARTLY:
        return _("You two agree in part.")
    if tau >= _HARDLY:
        return _("The two orders have little in common.")
    return _("The two orders run rather against each other.")


def figure_words(found: Agreement) -> str:
    """Give the figure behind the words for who knows it; empty where it is not said."""
    if not found.can_be_said or found.tau is None:
        return ""
    # A minus of its own width, as in every other figure.
    figure = f"{found.tau:.2f}".replace("-", "\N{MINUS SIGN}")
    return _("Kendall’s tau-b {figure}, from −1 to 1, over {count} steps").format(figure=figure, count=found.shared)


def difference_words(found: Difference, title: str, other: str) -> str:
    """Say where the other puts a step, next to the first: "“Pick up Noah”: Priya puts it 2 places higher."."""
    words = {"title": title, "other": other, "count": _places(abs(found.places))}
    if found.places > 0:
        said = ngettext(
            "“{title}”: {other} puts it {count} place higher.",
            "“{title}”: {other} puts it {count} places higher.",
            _plural(found),
        )
    else:
        said = ngettext(
            "“{title}”: {other} puts it {count} place lower.",
            "“{title}”: {other} puts it {count} places lower.",
            _plural(found),
        )
    return said.format(**words)


def _places(count: float) -> str:
    """Give a number of places; steps called the same may lie half a place apart."""
    whole, half = int(count), count % 1
    if not half:
        return str(whole)
    return f"{whole or ''}½"


def _plural(found: Difference) -> int:
    places = abs(found.places)
    return 1 if places <= 1 else 2
