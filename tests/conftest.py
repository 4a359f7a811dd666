"""What every test shares: no display needed, and nothing of the developer's own settings."""

import os
from tempfile import mkdtemp

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = mkdtemp(prefix="rungwise-tests-")
