"""Qt's and QML's own messages, into the program's log."""

from __future__ import annotations

import atexit
import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

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
    logging.getLogger(logger).log(_LEVELS.get(kind, logging.WARNING), "%s%s", text, place)
