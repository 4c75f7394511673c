"""Qt's and QML's own messages, into the program's log."""

from __future__ import annotations

import atexit
import logging
import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from viewer.desktop.locale_tags import message_language
from viewer.messages import say

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt_messages() -> None:
    """From now on Qt says nothing on the terminal; its categories become loggers under `qt`."""
    qInstallMessageHandler(_handle)
    # Qt still speaks while its libraries are unloaded, when there is no interpreter left to call.
    atexit.register(qInstallMessageHandler, None)


def _handle(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    text = text or ""
    category = context.category or "default"
    # QML's messages begin with their place already.
    place = f" ({context.file}:{context.line})" if context.file and context.file not in text else ""
    logger = category if category.startswith("qt.") else f"qt.{category}"
    fatal = kind == QtMsgType.QtFatalMsg
    logging.getLogger(logger).log(_LEVELS.get(kind, logging.WARNING), "%s%s", text, place, stack_info=fatal)
    if fatal:
        _end(text)


def _end(text: str) -> None:
    """Qt would abort after this, with nothing said on the terminal: one line instead, and exit status 1."""
    reason = " ".join(text.split())
    if sys.stderr is not None:
        print(
            f"timeline-viewer: {say('desktop', 'qt_ends', message_language(None), reason=reason)}", file=sys.stderr
        )
    logging.shutdown()
    os._exit(1)
