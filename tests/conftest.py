"""What every test shares: no display needed, and nothing of the developer's own settings."""

import os
from tempfile import mkdtemp

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = mkdtemp(prefix="rungwise-tests-")

# A busy computer is no fault of the program: no example fails for the time it takes.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
