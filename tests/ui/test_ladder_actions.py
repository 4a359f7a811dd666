"""What the menus do about a whole ladder, in the whole window."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QPushButton

from exposure.domain.identifiers import RungId
from tests.ui.opened import PATIENT, do, rung_id
from tests.ui.windowed import choose, press, sees, words
from ui.dialogs.picture_part import PicturePart
from ui.main_window import MainWindow
from ui.models.own_picture import encoded


def test_the_steps_are_put_in_order_by_asking_from_any_page(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Ctrl+3")
    choose(main, "compare_all")
    first = main.findChild(QPushButton, "compare_all.first")
    while first is not None and first.isVisible():
        press("2")
    press("Ctrl+Return")
    steps = main.workspace.case(PATIENT).ladders[0].steps
    assert [step.id for step in steps] == [rung_id(number) for number in range(7, 0, -1)]
    press("Ctrl+Z")
    assert main.workspace.case(PATIENT).ladders[0].steps[0].id == rung_id(1)


def test_with_one_step_there_is_no_order_to_ask_about(main: MainWindow) -> None:
    do(main.workspace, *({"edit": "archive_rung", "rung": rung_id(number)} for number in range(2, 8)))
    main.open_patient(PATIENT)
    choose(main, "compare_all")
    assert not sees(main, "compare_all.pair")
    assert "Put two steps on the ladder" in words(main)


def test_what_is_left_out_is_shown_for_the_step_that_is_chosen(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Ctrl+2")
    main.patient_pages.ladder._board.choose(RungId(rung_id(3)))
    choose(main, "show_fading")
    box = main.findChild(QComboBox, "fading.step")
    assert box is not None
    assert box.currentText() == "Tie my laces with a rounded back"


def test_without_a_step_it_is_said_how_to_begin(main: MainWindow) -> None:
    do(main.workspace, *({"edit": "archive_rung", "rung": rung_id(number)} for number in range(1, 8)))
    main.open_patient(PATIENT)
    choose(main, "show_fading")
    assert "Put a first movement on the ladder." in words(main)


def test_words_at_the_marks_are_asked_for_and_stand_at_the_thermometer(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "set_anchors")
    press(*"tea", "Ctrl+Return")
    thermometer = main.patient_pages.ladder._board.thermometer
    assert thermometer.accessibleDescription() == "100 is “tea”."


def test_two_orders_begin_over_the_whole_window(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "rank_apart")
    assert sees(main, "two_rankings.patient")
    assert "Still to place the steps: Ruth, Priya." in words(main)


def test_a_picture_of_ones_own_stands_on_the_card(main: MainWindow) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(0)
    main.open_patient(PATIENT)
    choose(main, "set_step_picture")
    part = main.findChild(PicturePart)
    assert part is not None
    part.take_from(encoded(image))
    press("Ctrl+Return")
    step = main.patient_pages.ladder.selected_rung()
    card = main.patient_pages.ladder._board.card_of(step or "")
    assert card is not None
    assert card.step.photo


def test_stones_are_chosen_in_the_menu_and_stand_in_the_patient_view(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "choose_ladder_picture")
    press("2", "Ctrl+Return")
    assert main.workspace.case(PATIENT).patient.ladder_picture == "stones"


def test_the_clinic_s_movements_are_there_with_nobody_s_pages_open(main: MainWindow) -> None:
    choose(main, "show_own_movements")
    assert sees(main, "own_movements.add")
    press("Escape")
    assert not sees(main, "own_movements.add")
