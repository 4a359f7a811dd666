"""What the menus do on the pages of the open patient: go to one, and work there."""

from PySide6.QtCore import QObject

from ui.pages.patient_pages import LADDER, LETTER, PROGRESS, TRIES, VISIT, PatientPages


class PageActions(QObject):
    """Goes to a page and lets it do what an action says."""

    def __init__(self, pages: PatientPages) -> None:
        super().__init__(pages)
        self._pages = pages

    def show_visit(self) -> None:
        """Go to the visit."""
        self._pages.go_to(VISIT)

    def start_visit(self) -> None:
        """Begin a visit, or go on with the one under way."""
        self._pages.go_to(VISIT)
        self._pages.visit.start()

    def save_sheet(self) -> None:
        """Save the rows of the practice sheet that are typed in."""
        self._pages.visit.save_sheet()

    def show_ladder(self) -> None:
        """Go to the ladder."""
        self._pages.go_to(LADDER)

    def show_tries(self) -> None:
        """Go to the tries."""
        self._pages.go_to(TRIES)

    def show_progress(self) -> None:
        """Go to the progress."""
        self._pages.go_to(PROGRESS)

    def show_letter(self) -> None:
        """Go to the letter."""
        self._pages.go_to(LETTER)

    def add_movement(self) -> None:
        """Go to the movements of the ladder."""
        self._pages.show_page(LADDER)
        self._pages.ladder.focus_movements()

    def write_own(self) -> None:
        """Write a movement in the patient's own words."""
        self._pages.show_page(LADDER)
        self._pages.ladder.write_your_own()

    def compare(self) -> None:
        """Put two steps side by side."""
        self._pages.show_page(LADDER)
        self._pages.ladder.compare()

    def review_ladder(self) -> None:
        """Say what is worth a second look on the ladder."""
        self._pages.show_page(LADDER)
        self._pages.ladder.review_ladder()

    def step_up(self) -> None:
        """Move the chosen step up by one place."""
        self._pages.ladder.move_step(1)

    def step_down(self) -> None:
        """Move the chosen step down by one place."""
        self._pages.ladder.move_step(-1)

    def rest_or_wake(self) -> None:
        """Let the chosen step rest, or take part again."""
        self._pages.ladder.change_step("rest")

    def step_between(self) -> None:
        """Offer a step between the chosen one and its neighbours."""
        self._change_step("between")

    def split_step(self) -> None:
        """Split the chosen step into smaller ones."""
        self._change_step("split")

    def merge_steps(self) -> None:
        """Put the chosen step and another together."""
        self._change_step("merge")

    def say_dose(self) -> None:
        """Say how much of the chosen step is done."""
        self._change_step("dose")

    def show_worries(self) -> None:
        """Show every rating of the chosen step."""
        self._change_step("worries")

    def _change_step(self, what: str) -> None:
        self._pages.show_page(LADDER)
        self._pages.ladder.change_step(what)

    def toggle_table(self) -> None:
        """Change between chart and table."""
        self._pages.show_page(PROGRESS)
        self._pages.progress.toggle_table()

    def save_chart(self) -> None:
        """Save the chart of the gap."""
        self._pages.show_page(PROGRESS)
        self._pages.progress.save_chart()

    def copy_chart(self) -> None:
        """Copy the chart of the gap."""
        self._pages.show_page(PROGRESS)
        self._pages.progress.copy_chart()

    def print_chart(self) -> None:
        """Print the chart of the gap."""
        self._pages.show_page(PROGRESS)
        self._pages.progress.print_chart()

    def save_pdf(self) -> None:
        """Save the letter as a PDF, or as text for older systems."""
        self._pages.show_page(LETTER)
        self._pages.letter.save_pdf()
