"""From a login to the window on a record of a server."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.place import Address
from exposure.servers import loaded
from exposure.words.server import server_warning
from ui.login import LoginPage
from ui.starter import Starter

Clock = Callable[[], datetime]


class ServerStarter(Starter):
    """Leads to the window on a record of a server: there is no file, no key file, no lock, no backup of it."""

    def __init__(self, address: Address, clock: Clock) -> None:
        super().__init__(Path(), clock)
        self._address = address
        self._login = LoginPage(address)

    def _first_page(self) -> QWidget:
        self._login.password_given.connect(self._on_password)
        return self._login

    def _on_password(self, password: str) -> None:
        self._work(lambda: self._servers().open_server(self._address, password), self._on_open)

    def _servers(self) -> Any:
        self._loading.wait()
        return loaded("exposure.open_server")

    def _on_open(self, opened: Any) -> None:
        super()._on_open(opened)
        if self._window is None:
            return
        for key in opened.warnings:
            self._window.foot.tell(server_warning(key))

    def _on_unreadable(self, error: ExposureError) -> None:
        # The server was lost between the login and the first page.
        self._login.tell(error)

    def _on_refused(self, error: ExposureError) -> None:
        self._login.tell(error)
