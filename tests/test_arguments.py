"""What may stand on the command line."""

import pytest

from exposure.arguments import parser


def test_without_a_command_the_window_opens() -> None:
    assert parser().parse_args([]).command is None


def test_data_may_stand_before_the_command_or_after() -> None:
    before = parser().parse_args(["--data", "a.db", "check"])
    after = parser().parse_args(["check", "--data", "a.db"])
    assert before.data == after.data


@pytest.mark.parametrize(
    "asked", [["nonsense"], ["do", "--role", "boss"], ["show", "--patient"], ["export", "--as", "xml"]]
)
def test_what_cannot_be_read_is_told_in_one_line(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(asked)
    told = capsys.readouterr().err
    assert (left.value.code, told.count("\n")) == (2, 1)
    assert told.endswith("--help.\n")
