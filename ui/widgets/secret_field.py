"""A field for a passphrase: what is typed shows as dots."""

from ui.widgets.fields import LineField


class SecretField(LineField):
    """A field of one line that shows dots, and offers nothing typed before.

    Signals (of QLineEdit): textChanged(str), returnPressed().
    """

    def __init__(self, name: str, says: str, placeholder: str = "") -> None:
        super().__init__(name, says, placeholder)
        self.setEchoMode(LineField.EchoMode.Password)
