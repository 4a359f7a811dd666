import pytest

from exposure.imports.step_pictures import drawing_of, picture_name


def test_a_step_shows_the_picture_of_its_movement() -> None:
    drawing = drawing_of("basket")
    assert drawing
    assert drawing.name == picture_name("basket") == "basket"


@pytest.mark.parametrize("library", ["", "nothing_of_that_name", "../secret", "a b"])
def test_a_step_in_own_words_alone_has_no_picture(library: str) -> None:
    assert drawing_of(library) is None
