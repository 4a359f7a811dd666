from resources import path


def test_a_path_is_told_from_the_folder_of_resources() -> None:
    assert path("icons/check.svg").is_file()


def test_the_empty_name_gives_the_folder_itself() -> None:
    assert (path("") / "README.md").is_file()
