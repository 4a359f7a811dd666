"""Whether the session is locked or the computer goes to sleep, as Linux tells it over D-Bus.

Qt tells neither on any system. On macOS and Windows the two clocks of `ui.idle_watch` are what there is: after a sleep
longer than the time-out the window locks at waking.
"""

import importlib
import os
import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_MANAGER, _SESSION = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")


class SessionWatch(QObject):
    """Listens for what ends somebody's sitting at the computer; where there is no D-Bus, it hears nothing.

    Signals:
        left(): the screen or the session was locked, or the computer is about to sleep.
    """

    left = Signal()

    def start(self) -> None:
        """Begin to listen."""
        if not sys.platform.startswith("linux"):
            return
        try:
            buses: Any = importlib.import_module("PySide6.QtDBus").QDBusConnection
        except ImportError:
            return
        session, system = buses.sessionBus(), buses.systemBus()
        for saver in _SAVERS:
            session.connect("", "", saver, "ActiveChanged", self, SLOT("on_turned(bool)"))
        system.connect("", "", _MANAGER, "PrepareForSleep", self, SLOT("on_turned(bool)"))
        system.connect(
            "", session_path(os.environ.get("XDG_SESSION_ID", "")), _SESSION, "Lock", self, SLOT("on_lock()")
        )

    @Slot(bool)
    def on_turned(self, begins: bool) -> None:
        """Tell of a screen saver or a sleep that begins, not of one that ends."""
        if begins:
            self.left.emit()

    @Slot()
    def on_lock(self) -> None:
        """Tell that the session is locked."""
        self.left.emit()


def session_path(session: str) -> str:
    """Give the path of a session on the bus, so that another person's lock is not taken for ours; "" is any."""
    if not session:
        return ""
    return "/org/freedesktop/login1/session/" + "".join(_escaped(at, sign) for at, sign in enumerate(session))


def _escaped(at: int, sign: str) -> str:
    """Write one sign as systemd does: a letter as it is, a digit too unless it comes first, else its code."""
    plain = sign.isascii() and (sign.isalpha() or (sign.isdigit() and at > 0))
    return sign if plain else "".join(f"_{byte:02x}" for byte in sign.encode())
