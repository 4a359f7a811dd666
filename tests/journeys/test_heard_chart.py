"""Over the real accessibility bus the chart says its sentence, and each try at the press of an arrow key."""

from tests.journeys import story
from tests.journeys.naming import open_ladder
from tests.journeys.program import Program


def test_a_screen_reader_hears_the_chart_and_each_try(example: Program) -> None:
    program = example
    story.unlock(program)
    open_ladder(program, "Ru")
    program.press("Ctrl+4")
    program.see("progress.table")
    program.press("Ctrl+Shift+D")
    chart = program.see("progress.chart")
    assert (chart.role, chart.name) == ("slider", "What you said, and what happened")
    assert " happened" in chart.says
    assert "said " in chart.says
    program.tab_to("progress.chart")
    with program.bus.listening():
        for number in range(1, 14):
            program.press("Right")
            program.hear(f"Try {number}, ")
