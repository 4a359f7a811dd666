"""What every test shares: no display needed, and nothing of the developer's own settings."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
