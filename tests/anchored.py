"""The anchor that documents of tests carry."""

from exposure.domain.anchor import Anchor

ANCHOR = Anchor(214, "9f3ca01b77d2e0c4" * 4)
