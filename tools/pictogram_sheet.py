"""Draws one picture of all pictograms, small, middling and large, on light and on dark, to be looked at."""

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from resources import path
from ui.theme_tokens import DARK, LIGHT, Tokens
from ui.widgets.pictogram import draw_pictogram

SIZES = (200, 60, 24)
GAP, LABEL = 12, 18
CELL_WIDTH = sum(SIZES) + GAP * (len(SIZES) + 1)
CELL_HEIGHT = max(SIZES) + LABEL + GAP


def names() -> list[str]:
    """Give the names of all pictograms, in the order of the alphabet."""
    return sorted(file.stem for file in path("pictograms").glob("*.toml"))


def draw_sheet(shown: list[str], columns: int) -> QImage:
    """Give a picture with a cell for each of the `shown` pictograms, light cells and then dark ones."""
    rows = -(-len(shown) // columns)
    sheet = QImage(2 * columns * CELL_WIDTH, rows * CELL_HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    for theme, tokens in enumerate((LIGHT, DARK)):
        left = theme * columns * CELL_WIDTH
        painter.fillRect(QRect(left, 0, columns * CELL_WIDTH, sheet.height()), QColor(tokens["surface2"]))
        for number, name in enumerate(shown):
            row, column = divmod(number, columns)
            _draw_cell(painter, name, (left + column * CELL_WIDTH, row * CELL_HEIGHT), tokens)
    painter.end()
    return sheet


def _draw_cell(painter: QPainter, name: str, corner: tuple[int, int], tokens: Tokens) -> None:
    left, top = corner
    ground_token = "line" if tokens is LIGHT else "control"
    ink, prop, ground = (QColor(tokens[token]) for token in ("ink", "accent", ground_token))
    for size in SIZES:
        left += GAP
        draw_pictogram(painter, name, QRectF(left, top + max(SIZES) - size, size, size), ink, prop, ground)
        left += size
    painter.setPen(ink)
    label = QRect(corner[0], top + max(SIZES), CELL_WIDTH, LABEL)
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, name)


def main() -> None:
    """Write the sheet to --out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="pictograms to draw; without any, all")
    parser.add_argument("--out", type=Path, default=Path("out/pictograms.png"))
    parser.add_argument("--columns", type=int, default=3)
    wanted = parser.parse_args()
    application = QGuiApplication([])
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    sheet = draw_sheet(wanted.names or names(), wanted.columns)
    if not sheet.save(str(wanted.out)):
        parser.exit(2, f"Could not write {wanted.out}\n")
    print(f"{wanted.out}: {sheet.width()} x {sheet.height()}")
    application.quit()


if __name__ == "__main__":
    main()
