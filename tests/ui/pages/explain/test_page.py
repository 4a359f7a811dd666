"""Explain: the loop in the patient's words, written in place, read out as a list that leads back to its start."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.ui.opened import PATIENT, do
from tests.ui.windowed import choose, focused, in_a_try, offered, press, sees, shows, words
from ui.main_window import MainWindow
from ui.pages.explain.page import ExplainPage
from ui.pages.explain.words_card import WordsCard
from ui.widgets.labels import Label

BOXES = ["A sharp catch when I bend.", "I won’t straighten up.", "I brace.", "The garden."]


def write(main: MainWindow, number: int, text: str) -> None:
    """Type into a box."""
    field = main.apart.explain_page.findChild(QPlainTextEdit, f"explain.box.{number}")
    assert field is not None
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def explained(main: MainWindow) -> None:
    """Put an explanation on record, and show it."""
    line = {"edit": "set_explanation", "patient": PATIENT, "loop": BOXES, "other": "My back is strong."}
    do(main.workspace, line)
    main.open_patient(PATIENT)
    press("Ctrl+E")


def test_empty_it_is_written_at_once_with_an_example_under_each_box(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Ctrl+E")
    assert focused().objectName() == "explain.box.0"
    assert words(main.apart.explain_page).count("For example:") == 5


def test_an_example_is_never_taken_for_an_answer(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Ctrl+E")
    write(main, 0, "A catch")
    press("Ctrl+Return")
    assert main.workspace.case(PATIENT).patient.loop == ("A catch", "", "", "")


def test_what_is_on_record_is_shown_in_quotation_marks(main: MainWindow) -> None:
    explained(main)
    said = words(main.apart.explain_page)
    assert all(f"“{box}”" in said for box in BOXES)
    assert all(part in said for part in ("My back is strong.", "Made together on Monday 2 November"))


def test_it_is_read_out_as_a_list_that_leads_back_to_its_start(main: MainWindow) -> None:
    explained(main)
    loop = main.apart.explain_page.findChild(QWidget, "explain.loop")
    assert loop is not None
    assert loop.accessibleName() == (
        "What I feel: A sharp catch when I bend., What I think: I won’t straighten up., "
        "What I do: I brace., What that costs me: The garden., and back to the start."
    )


def test_the_words_in_the_middle_keep_clear_of_the_arrows(main: MainWindow) -> None:
    main.resize(1280, 800)
    explained(main)
    QTest.qWait(50)
    (middle,) = [
        each for each in main.apart.explain_page.findChildren(Label) if each.text().startswith("Each time round")
    ]
    first, second = (box.geometry().center().x() for box in main.apart.explain_page.findChildren(WordsCard)[:2])
    assert first + 20 < middle.geometry().left()
    assert middle.geometry().right() < second - 20
    assert middle.height() >= middle.heightForWidth(middle.width())


def test_e_changes_the_words_in_place(main: MainWindow) -> None:
    explained(main)
    press("e")
    write(main, 2, "I brace and lean.")
    press("Ctrl+Return")
    assert main.workspace.case(PATIENT).patient.loop[2] == "I brace and lean."
    assert "“I brace and lean.”" in words(main.apart.explain_page)


def test_what_is_typed_survives_closing_the_page(main: MainWindow) -> None:
    explained(main)
    press("e")
    write(main, 1, "Half a sen")
    press("Esc", "Ctrl+E")
    field = main.apart.explain_page.findChild(QPlainTextEdit, "explain.box.1")
    assert field is not None
    assert (field.toPlainText(), field.isVisible()) == ("Half a sen", True)
    assert main.workspace.case(PATIENT).patient.loop[1] == BOXES[1]


def test_what_is_typed_can_be_given_up(main: MainWindow) -> None:
    explained(main)
    press("e")
    write(main, 1, "Half a sen")
    main.apart.explain_page.leave_as_it_was()
    assert f"“{BOXES[1]}”" in words(main.apart.explain_page)


def test_it_takes_the_whole_window_and_gives_it_back(main: MainWindow) -> None:
    explained(main)
    alone = not main.menuBar().isVisible() and not {"start_try", "explain", "show_ladder"} & set(offered(main))
    press("Esc")
    assert (alone, main.menuBar().isVisible(), main.patient_pages.isVisible()) == (True, True, True)


def test_it_cannot_be_reached_from_a_try(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "start_try")
    press("Ctrl+E")
    assert (in_a_try(main), shows(main, ExplainPage)) == (True, False)


def test_the_clinics_number_stands_there_only_where_it_is_on_record(main: MainWindow) -> None:
    explained(main)
    assert "New or different: ring us." in words(main.apart.explain_page)


def test_today_offers_it(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "start_visit")
    main.patient_pages.visit.go_on()
    assert sees(main, "today.explain")
