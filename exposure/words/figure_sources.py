"""How each figure is worked out and whose it is, said on request only: the clinician can look it up."""

from exposure.words.language import _


def violation() -> str:
    """Say where “how far off” comes from."""
    return _("Mean of before less happened (0, 50 partly, 100), from 5 tries. Craske 2014, Behav Res Ther 58:10.")


def change() -> str:
    """Say where the change within a try comes from."""
    return _("Mean of before less next time, from 5 tries. Pittig 2023, Clin Psychol Sci 11:199.")


def learning_rate() -> str:
    """Say where the learning rate comes from."""
    return _("Sum of the changes divided by the sum of how far off it was, from 5 tries and 20 points. Pittig 2023.")


def bounce_back() -> str:
    """Say where the return between tries comes from."""
    return _("Mean of before less next time as said in the try before it, from 4 such pairs. Craske 2014.")


def slope() -> str:
    """Say where the slope comes from."""
    return _("Median of all slopes between two tries, a try and never a day, from 4 tries. Theil 1950, Sen 1968.")


def brier() -> str:
    """Say where the Brier score comes from."""
    words = _("Mean of (before less happened)², each of 1, without the partly ones, from 5 tries. {source}")
    return words.format(source="Brier 1950, Mon Weather Rev 78:1.")


def interval() -> str:
    """Say where the two intervals come from."""
    one = _("Where it never happened, one-sided: 1 − 0.05^(1/n). Hanley and Lippman-Hand 1983, JAMA 249:1743.")
    two = _("Else two-sided: Clopper and Pearson 1934, Biometrika 26:404.")
    return f"{one} {two}"


def calibration() -> str:
    """Say how the ranges are made."""
    return _("Not folded: 10 stays 10, and does not become 90 that it will not happen. An average takes 5 tries.")


def overlap() -> str:
    """Say where NAP comes from."""
    return _("Parker and Vannest 2009, Behav Ther 40:357. Equal ratings count half.")


def tau() -> str:
    """Say how Tau follows from NAP."""
    return _("2 · NAP − 1.")


def trend() -> str:
    """Say where S comes from."""
    return _("Kendall 1938, Biometrika 30:81.")


def corrected_tau() -> str:
    """Say where the corrected tau comes from."""
    return _("Where Kendall’s test gives under 0.05, the Theil–Sen slope is taken away; then tau-b. {source}").format(
        source="Tarlow 2017, Behav Modif 41:427."
    )


def worry() -> str:
    """Say where the error of a rating comes from."""
    return _("A rating of harm varies by about 20 by itself: Leeuw 2007, J Pain 8:840.")
