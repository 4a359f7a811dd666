"""What is said while the steps of a ladder are put in order by asking: how far one is, and what came of it."""

from collections.abc import Mapping

from exposure.domain.ranking import Contradiction, Ranking
from exposure.words.language import _, ngettext

Titles = Mapping[str, str]


def how_far(ranking: Ranking, titles: Titles) -> str:
    """Say how much can still be asked, and between which steps the one in question will land."""
    question = ranking.question
    if question is None:
        return ""
    if question.again:
        return _("Asked once more: the answers so far go round in a circle.")
    if not ranking.waiting:
        return _("Every step has its place. These last questions look whether the answers fit together.")
    left = ranking.at_most
    most = ngettext("At most {count} more question.", "At most {count} more questions.", left).format(count=left)
    return " ".join(part for part in (most, _landing(ranking, titles)) if part)


def _landing(ranking: Ranking, titles: Titles) -> str:
    lower, upper = ranking.bounds
    words = {"title": titles[ranking.waiting[0]], "lower": titles.get(lower or ""), "upper": titles.get(upper or "")}
    if lower and upper:
        return _("“{title}” will land between “{lower}” and “{upper}”.").format(**words)
    if lower:
        return _("“{title}” will land above “{lower}”.").format(**words)
    return _("“{title}” will land below “{upper}”.").format(**words) if upper else ""


def contradiction_words(found: Contradiction, titles: Titles) -> str:
    """Say which three answers go round in a circle."""
    words = {"least": titles[found.least], "middle": titles[found.middle], "most": titles[found.most]}
    said = _(
        "“{middle}” worries no less than “{least}”, “{most}” no less than “{middle}”, and “{least}” no less again."
    )
    return said.format(**words)


def against_words(pair: tuple[str, str], titles: Titles) -> str:
    """Say that a step stands lower than the newest answer about it."""
    said = _("You said last that “{lower}” worries more than “{upper}”. In this order it stands below it.")
    return said.format(lower=titles[pair[0]], upper=titles[pair[1]])


def doubts(ranking: Ranking, titles: Titles) -> tuple[str, ...]:
    """Give a sentence for everything that does not fit together; nothing was sorted anew because of it."""
    circles = tuple(contradiction_words(each, titles) for each in ranking.contradictions)
    return circles + tuple(against_words(pair, titles) for pair in ranking.against_order)


def way_moved(before: int, after: int, *, done: bool) -> str:
    """Say how a step moved from one place to another, counted from the bottom."""
    if done:
        return _("Done, keeps its place")
    by = after - before
    if not by:
        return _("as now")
    if by > 0:
        return ngettext("{count} place higher", "{count} places higher", by).format(count=by)
    return ngettext("{count} place lower", "{count} places lower", -by).format(count=-by)
