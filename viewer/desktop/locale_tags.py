"""Which languages the person at this machine reads, as BCP 47 tags, without Qt."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

from viewer.domain.texts import matching_tag

INTERFACE_LANGUAGES = ("zh-Hans", "en")
"""The languages that the program itself speaks."""
DEFAULT_LANGUAGE = "en"


def system_languages(
    environ: Mapping[str, str] | None = None,
    platform: str = sys.platform,
    ask_macos: Callable[[], str] | None = None,
) -> tuple[str, ...]:
    """Tags that the system asks for, the most wanted first; empty where it asks for none.

    On POSIX by LC_ALL, LC_MESSAGES, LANG and, unless those say C, LANGUAGE (gettext's order); on Windows
    by the user's display language; on macOS, where a program started from the Dock has no LANG, by the
    system's list.
    """
    environ = os.environ if environ is None else environ
    if platform == "win32":
        return _windows_languages()
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    if platform == "darwin" and not locale:
        return tuple(re.findall(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*", (ask_macos or _macos_list)()))
    if not tag_of_locale(locale):
        return ()
    wanted = [*environ.get("LANGUAGE", "").split(":"), locale]
    return tuple(dict.fromkeys(tag for tag in map(tag_of_locale, wanted) if tag))


def tag_of_locale(locale: str) -> str:
    """`zh_CN.UTF-8@pinyin` -> `zh-CN`; "" for C, POSIX and nothing."""
    name = locale.partition(".")[0].partition("@")[0]
    return "" if name in ("", "C", "POSIX") else name.replace("_", "-")


def choose_language(wanted: Iterable[str], available: Sequence[str], default: str = DEFAULT_LANGUAGE) -> str:
    """The first of `wanted` that `available` serves (RFC 4647 lookup), else `default`.

    Returns a member of `available`, unless it is empty or serves not even the default.
    """
    for tag in (*wanted, default):
        if match := matching_tag(tag, available):
            return match
    return available[0] if available else default


def message_language(asked: str | None) -> str:
    """The language of messages: as asked on the command line, else the system's, else English."""
    wanted = (asked,) if asked else system_languages()
    return choose_language(wanted, INTERFACE_LANGUAGES)


def _macos_list() -> str:
    """What `defaults` says: a list such as ("zh-Hans-CN", "en-GB"), or nothing."""
    import subprocess  # elsewhere the start does without

    try:
        command = ("defaults", "read", "-g", "AppleLanguages")
        return subprocess.run(command, capture_output=True, text=True, timeout=2, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _windows_languages() -> tuple[str, ...]:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return ()
    buffer = ctypes.create_unicode_buffer(85)  # LOCALE_NAME_MAX_LENGTH
    language_id = windll.kernel32.GetUserDefaultUILanguage()
    length = windll.kernel32.LCIDToLocaleName(language_id, buffer, len(buffer), 0)
    return (buffer.value,) if length else ()
