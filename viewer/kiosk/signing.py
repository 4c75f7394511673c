"""Signatures of timeline files: who holds the private key made this file, and nobody changed it since.

Ed25519 (RFC 8032) over a line that says what is signed and the SHA-512 of the whole file, so that a file of any
size is read once, in pieces. The signature lies beside the file: `exhibit.timeline.sig` for `exhibit.timeline`.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.desktop.files import replacing
from viewer.kiosk.kiosk_error import KioskError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SIGNATURE_SUFFIX = ".sig"
MOST_SIGNATURE_BYTES = 1024

_PUBLIC = "ed25519:"
_CONTEXT = b"timeline-viewer: a .timeline file\n"
_HEAD = "timeline-viewer signature 1"
_SIGNATURE_BYTES = 64
_PIECE = 1 << 20
_LARGEST_KEY = 10_000


class SigningError(KioskError):
    """A key that is none, or a signature that does not hold."""


def signature_of(timeline: Path) -> Path:
    """Where the signature of a file lies."""
    return timeline.with_name(timeline.name + SIGNATURE_SUFFIX)


def new_private_key(file: Path) -> str:
    """Write a new private key into `file`, for its owner alone to read; the public key for the configuration.

    FileExistsError where the file is there, since a key that is overwritten is lost; OSError.
    """
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    text = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    return _PUBLIC + base64.b64encode(key.public_key().public_bytes_raw()).decode()


def sign_file(timeline: Path, private_key: Path) -> Path:
    """Sign `timeline`; the file with the signature, which is replaced whole. SigningError, OSError."""
    signature = read_private_key(private_key).sign(_signed(_digest_of(timeline)))
    target = signature_of(timeline)
    with replacing(target) as out:
        out.write(f"{_HEAD}\n{base64.b64encode(signature).decode()}\n")
    return target


def read_private_key(file: Path) -> Ed25519PrivateKey:
    """SigningError no_private_key for whatever is none, or is locked by a password; OSError."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    with file.open("rb") as stream:
        text = stream.read(_LARGEST_KEY)
    try:
        key = load_pem_private_key(text, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as fault:
        raise SigningError("no_private_key", file=file) from fault
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningError("no_private_key", file=file)
    return key


def check_signature(sha512: bytes, signature: bytes, public_key: str) -> None:
    """That `signature`, a signature file's content, is `public_key`'s of a file with this SHA-512.

    SigningError not_signed for a content that is no signature, wrong_signature for another key's or file's.
    """
    from cryptography.exceptions import InvalidSignature

    try:
        head, text = signature.decode("ascii").split("\n", 1)
        raw = base64.b64decode(text.strip(), validate=True)
        if head.strip() != _HEAD or len(raw) != _SIGNATURE_BYTES:
            raise ValueError(head)
    except ValueError as fault:
        raise SigningError("not_signed") from fault
    try:
        _public_key(public_key).verify(raw, _signed(sha512))
    except InvalidSignature as fault:
        raise SigningError("wrong_signature") from fault


def sha512_of(pieces: Iterable[bytes]) -> bytes:
    digest = hashlib.sha512()
    for piece in pieces:
        digest.update(piece)
    return digest.digest()


def _digest_of(file: Path) -> bytes:
    with file.open("rb") as stream:
        return sha512_of(iter(lambda: stream.read(_PIECE), b""))


def _signed(sha512: bytes) -> bytes:
    return _CONTEXT + sha512


def _public_key(text: str) -> Ed25519PublicKey:
    """Of a text that fits `config_kinds.PUBLIC_KEY`."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    return Ed25519PublicKey.from_public_bytes(base64.b64decode(text.removeprefix(_PUBLIC)))
