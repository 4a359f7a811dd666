"""The colours of a picture all at once: to ask Qt for each pixel by itself takes seconds."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

_OPAQUE = 0xFFFFFF


def pixels(picture: QImage) -> NDArray[np.uint32]:
    """Give the colour of each pixel as 0xrrggbb, in an array of shape (height, width)."""
    plain = picture.convertToFormat(QImage.Format.Format_ARGB32)
    # A line of a picture may be longer than it is wide; what is masked is a copy, and outlives the picture.
    lines = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.bytesPerLine() // 4)
    return lines[:, : plain.width()] & np.uint32(_OPAQUE)


def number(colour: QColor) -> int:
    """Give the number `pixels` has for a colour."""
    return colour.rgb() & _OPAQUE


def colours(picture: QImage) -> set[str]:
    """Give every colour in a picture, as #rrggbb."""
    return {f"#{each:06x}" for each in np.unique(pixels(picture)).tolist()}
