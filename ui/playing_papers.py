"""The day after in the played example: the answer on the phone, progress, the patient’s view, and the letter."""

from datetime import time

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from exposure.domain.gap import series
from exposure.domain.gap_spans import spans
from exposure.exporting import fhir_ready
from exposure.reports.chart_look import ChartLook
from exposure.reports.charts import as_svg, figure_width, gap_figure
from exposure.reports.tables import trials_csv
from exposure.words.language import _
from ui.hands import Hands
from ui.pages.patient_view.view import PatientView
from ui.player import SIZE, Player
from ui.playing_visits import find

PHONE, CHART_HEIGHT = time(9, 15), 420


def day_after(player: Player) -> None:
    """Ask on the phone what happened, look at progress and the patient’s view, and write to the GP."""
    player.clock.wait(days=1)
    player.clock.come_to(PHONE)
    _ask_what_happened(player)
    _look_at_progress(player)
    _show_patient_view(player)
    _write_letter(player)
    write_tables(player)


def _ask_what_happened(player: Player) -> None:
    hands = player.hands
    hands.press("Alt+Left")
    player.picture("outcome-due")
    hands.tab_to("caseload.due")
    # The example has an older one, which stands first.
    hands.press("Down", "Return")
    hands.press("N")
    hands.tab_to("due.likelihood")
    hands.write("45")
    player.picture("outcome-later")
    hands.press("Ctrl+Return")
    player.expect(player.newest.outcome == "did_not_occur", _("an answer that came later"))
    player.picture("outcome-later-revealed")
    hands.press("Return")
    find(player)
    hands.press("Ctrl+3")
    player.picture("tries")


def _look_at_progress(player: Player) -> None:
    player.hands.press("Ctrl+4")
    player.hands.click("progress.ways.chart")
    player.picture("progress")
    player.hands.save_as(player.folder / "gap.png", lambda: player.hands.click("progress.save"))
    player.hands.press("Ctrl+Shift+D")
    player.picture("progress-table")


def _show_patient_view(player: Player) -> None:
    player.hands.press("F11")
    views = _shown_views()
    player.expect(len(views) == 1, _("the patient’s view"))
    # Without a display the whole screen is smaller than any real one.
    views[0].showNormal()
    views[0].resize(*SIZE)
    window, player.hands = player.hands, Hands(views[0])
    player.picture("patient-view")
    player.hands.press("Escape")
    player.hands = window
    player.expect(not _shown_views(), _("the way back from the patient’s view"))
    player.hands.take_over()


def _shown_views() -> list[PatientView]:
    """Give the patient's views on the screen; one that was closed is gone, and may not be asked."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, PatientView) and each.isVisible()]


def _write_letter(player: Player) -> None:
    hands = player.hands
    hands.press("Ctrl+5")
    hands.click("letter.action.none")
    hands.click("letter.agrees")
    player.expect(bool(player.case.consents), _("the patient’s agreement"))
    _wait_for_pages(player, "none")
    player.picture("letter")
    hands.click("letter.sign")
    hands.click("sign.do")
    player.expect(bool(player.case.signed), _("a signed letter"))
    _wait_for_pages(player, "Signed")
    player.picture("letter-signed")
    hands.click("letter.copy")
    clipboard = QGuiApplication.clipboard()
    (player.folder / "letter.txt").write_text(clipboard.text(), encoding="utf-8")
    # Without a display the clipboard outlives Python, and letting go of its data then would crash.
    clipboard.clear()
    hands.save_as(player.folder / "letter.pdf", lambda: hands.press("Ctrl+P"))


def _wait_for_pages(player: Player, word: str) -> None:
    """Wait until the pages are set as the letter stands now, which takes a moment."""
    preview = player.hands.find("letter.preview", QWidget)
    player.hands.wait_for(lambda: word in preview.accessibleDescription(), _("the pages of the letter"))


def write_tables(player: Player) -> None:
    """Write what no button wrote: the chart as lines, every try as a table, the record for another system."""
    points = series(player.ladder, player.case, player.clock.now)
    marks, look = spans(player.ladder, player.case, player.clock.now), ChartLook()
    size = (float(figure_width(points, look)), look.pixels(CHART_HEIGHT))
    (player.folder / "gap.svg").write_bytes(as_svg(gap_figure(points, marks, look, size)))
    (player.folder / "trials.csv").write_bytes(trials_csv(player.case).encode())
    (player.folder / "fhir.json").write_bytes(fhir_ready(player.case, player.clock.now, player.workspace.anchor())())
