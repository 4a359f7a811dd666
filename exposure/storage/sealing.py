"""A secret seals the data key: Argon2id makes the wrapping key from it, AES-GCM wraps (decision: stack, keys)."""

import secrets

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from exposure.storage.keyring_file import Cost, Seal

COST = Cost(passes=3, memory_kib=64 * 1024, lanes=2)
_NONCE = 12


def seal(data_key: bytes, secret: bytes, owner: str) -> Seal:
    """Wrap `data_key` (32 bytes) under `secret`; `owner` is bound in, so a seal cannot be moved to another entry."""
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(_NONCE)
    wrapping = AESGCM(_derive(secret, salt, COST))
    return Seal(COST, salt, nonce + wrapping.encrypt(nonce, data_key, owner.encode()))


def unseal(sealed: Seal, secret: bytes, owner: str) -> bytes | None:
    """Give the data key (32 bytes), or None where `secret` is not the one it was sealed under."""
    return unseal_by_key(sealed, key_of(sealed, secret), owner)


def key_of(sealed: Seal, secret: bytes) -> bytes:
    """Give the 32 bytes Argon2id makes of `secret` for this one seal, whether they open it or not."""
    return _derive(secret, sealed.salt, sealed.cost)


def unseal_by_key(sealed: Seal, key: bytes, owner: str) -> bytes | None:
    """Give the data key (32 bytes), or None where `key` is not what `key_of` gives for the right secret."""
    try:
        return AESGCM(key).decrypt(sealed.box[:_NONCE], sealed.box[_NONCE:], owner.encode())
    except (InvalidTag, ValueError):
        return None


def _derive(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)
