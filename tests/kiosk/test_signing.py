from __future__ import annotations

import stat
from pathlib import Path

import pytest

from viewer.kiosk.config_kinds import PUBLIC_KEY
from viewer.kiosk.signing import (
    SigningError,
    check_signature,
    new_private_key,
    read_private_key,
    sha512_of,
    sign_file,
    signature_of,
)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "curator.pem"


@pytest.fixture
def public_key(key: Path) -> str:
    return new_private_key(key)


@pytest.fixture
def timeline(tmp_path: Path) -> Path:
    file = tmp_path / "a.timeline"
    file.write_bytes(b"content" * 1000)
    return file


def fault_of(content: bytes, signature: bytes, public_key: str) -> str:
    with pytest.raises(SigningError) as raised:
        check_signature(sha512_of([content]), signature, public_key)
    assert raised.value.sentence("en") != raised.value.sentence("zh")
    return raised.value.code


def test_a_signed_file_is_known_by_the_public_key(key: Path, public_key: str, timeline: Path) -> None:
    signature = sign_file(timeline, key)
    assert signature == signature_of(timeline) == timeline.with_name("a.timeline.sig")
    content = timeline.read_bytes()
    check_signature(sha512_of([content[:100], content[100:]]), signature.read_bytes(), public_key)


def test_one_changed_byte_another_key_and_what_is_no_signature_are_refused(
    key: Path, public_key: str, timeline: Path, tmp_path: Path
) -> None:
    content, signature = timeline.read_bytes(), sign_file(timeline, key).read_bytes()
    other = new_private_key(tmp_path / "other.pem")
    assert fault_of(content + b"x", signature, public_key) == "wrong_signature"
    assert fault_of(content, signature, other) == "wrong_signature"
    for broken in (
        b"",
        b"\xff",
        signature[:40],
        signature[:-6] + b"\n",
        signature.replace(b"signature 1", b"signature 2"),
        b"a\n!!",
    ):
        assert fault_of(content, broken, public_key) == "not_signed"


def test_the_public_key_fits_the_configuration(public_key: str, tmp_path: Path) -> None:
    assert PUBLIC_KEY.read(public_key, tmp_path) == public_key


def test_a_private_key_is_for_its_owner_alone_and_never_overwritten(key: Path, public_key: str) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        new_private_key(key)
    read_private_key(key)


@pytest.mark.parametrize(
    "content", [b"", b"no key", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"]
)
def test_what_is_no_private_key_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.pem"
    file.write_bytes(content)
    with pytest.raises(SigningError) as raised:
        read_private_key(file)
    assert str(file) in raised.value.sentence("en")


def test_a_key_of_another_kind_is_told(tmp_path: Path) -> None:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed448 import Ed448PrivateKey

    file = tmp_path / "x.pem"
    file.write_bytes(
        Ed448PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    with pytest.raises(SigningError):
        read_private_key(file)
