"""Places: a file, or an address without a password and without an open road."""

from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.place import Address, read_place
from exposure.words.errors import sentence


@pytest.mark.parametrize("text", ["clinic.db", "/data/clinic.db", r"C:\data\clinic.db", "postgresql", "http://x/y"])
def test_all_that_is_no_address_is_a_file(text: str) -> None:
    assert read_place(text) == Path(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("postgresql+psycopg://anna@127.0.0.1:5433/clinic", Address("anna", "127.0.0.1", 5433, "clinic")),
        ("postgresql://anna@localhost/clinic", Address("anna", "localhost", 5432, "clinic")),
        ("postgresql://anna@[::1]/clinic", Address("anna", "::1", 5432, "clinic")),
        ("postgresql://anna@/clinic?host=/run/pg", Address("anna", "/run/pg", 5432, "clinic")),
        ("postgresql://anna@/clinic", Address("anna", "", 5432, "clinic")),
        ("postgresql://an%40na@/cli%20nic", Address("an@na", "", 5432, "cli nic")),
        (
            "postgresql://anna@db.clinic.example/c?sslmode=verify-full&sslrootcert=/ca.pem",
            Address("anna", "db.clinic.example", 5432, "c", {"sslmode": "verify-full", "sslrootcert": "/ca.pem"}),
        ),
    ],
)
def test_an_address_is_read(text: str, address: Address) -> None:
    assert read_place(text) == address


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("postgresql+asyncpg://anna@/clinic", "form"),
        ("postgresql://anna@localhost:port/clinic", "form"),
        ("postgresql://anna@localhost/clinic?host", "form"),
        ("postgresql://anna:secret@localhost/clinic", "password"),
        ("postgresql://anna:@localhost/clinic", "password"),
        ("postgresql://localhost/clinic", "user"),
        ("postgresql://anna@localhost", "database"),
        ("postgresql://anna@localhost/a/b", "database"),
        ("postgresql://anna@localhost/clinic?password=secret", "option"),
        ("postgresql://anna@localhost/clinic?host=far.example", "option"),
        ("postgresql://anna@localhost/clinic?hostaddr=10.0.0.1", "option"),
        ("postgresql://anna@10.0.0.1/clinic", "sslmode"),
        ("postgresql://anna@db.example/clinic?sslmode=require", "sslmode"),
        ("postgresql://anna@/clinic?host=localhost,db.example", "sslmode"),
    ],
)
def test_an_address_that_is_amiss_is_refused_and_never_repeated(text: str, part: str) -> None:
    with pytest.raises(ExposureError) as refused:
        read_place(text)
    assert (refused.value.kind, refused.value.field) == ("address", part)
    assert "secret" not in sentence(refused.value)


def test_an_address_is_called_by_who_and_where() -> None:
    assert str(read_place("postgresql://anna@/clinic")) == "anna@localhost/clinic"
