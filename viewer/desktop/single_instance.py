"""One running instance: a second start hands over what it was asked to open, and ends.

instance = SingleInstance(instance_address(os.environ))
if instance.hand_over(options):      # another instance took it: this process has nothing left to do
    return 0
instance.requested.connect(open_and_raise)   # receives a WindowOptions
instance.listen()                    # once the window is up

QtNetwork is imported where it is needed: a start that finds nobody to ask is up 4 ms earlier.
"""

from __future__ import annotations

import logging
import os
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from viewer.desktop.instance_address import is_own
from viewer.desktop.instance_request import LONGEST, TAKEN, decode, encode
from viewer.desktop.options import WindowOptions

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 2000
"""The longest that a start waits for an instance that does not answer."""
_ACTIVATION_VARIABLES = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")

log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """Both ends: asks the instance that runs, or becomes the one that is asked.

    `requested` carries the WindowOptions of a later start; its timeline is None where that start named
    none and the window has only to be raised.
    """

    requested = Signal(object)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None
        self._partial: dict[QLocalSocket, bytes] = {}

    def hand_over(self, options: WindowOptions, patience_ms: int = PATIENCE_MS) -> bool:
        """True if a running instance took `options`; else False, and this process is to `listen` soon.

        Never takes much longer than `patience_ms`: an instance that hangs is passed over and its place taken.
        """
        deadline = time.monotonic() + patience_ms / 1000
        # Two starts at the same moment: the lock lets one of them listen before the other asks.
        if os.path.isabs(self._address):  # noqa: PTH117
            self._lock = QLockFile(f"{self._address}.lock")
            self._lock.tryLock(patience_ms // 4)
        taken = self._ask(options, deadline)
        if taken:
            self._unlock()
        return taken

    def listen(self) -> None:
        """From now on this process is the one asked."""
        try:
            self._listen()
        finally:
            self._unlock()

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def close(self) -> None:
        """Stop being asked; the next start becomes the one."""
        self._unlock()
        if self._server is not None:
            self._server.close()
            self._server = None

    def _ask(self, options: WindowOptions, deadline: float) -> bool:
        if not is_own(self._address):
            return False
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        try:
            socket.connectToServer(self._address)
            if not socket.waitForConnected(_left(deadline)):
                return False
            socket.write(encode(options, _activation_token()))
            answer = b""
            while len(answer) < len(TAKEN):
                if not socket.bytesAvailable() and not socket.waitForReadyRead(_left(deadline)):
                    log.warning(
                        "the running instance does not answer (%s): starting another", socket.errorString()
                    )
                    return False
                answer += socket.readAll().data()
            return answer == TAKEN
        finally:
            socket.abort()

    def _listen(self) -> None:
        from PySide6.QtNetwork import QAbstractSocket, QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._welcome)
        listening = server.listen(self._address)
        if not listening and server.serverError() == QAbstractSocket.SocketError.AddressInUseError:
            # Nobody answered there: it is left over from a crash, or from an instance that hangs.
            QLocalServer.removeServer(self._address)
            listening = server.listen(self._address)
        if not listening:
            log.warning("later starts will open windows of their own: %s", server.errorString())
            server.deleteLater()
            return
        self._server = server

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._partial[socket] = b""
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(partial(self._forget, socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket not in self._partial:
            return
        self._partial[socket] += socket.readAll().data()
        line, end, _ = self._partial[socket].partition(b"\n")
        if len(line) > LONGEST:
            socket.abort()
        elif end:
            self._partial[socket] = b""
            self._take(socket, line)

    def _take(self, socket: QLocalSocket, line: bytes) -> None:
        try:
            options, activation = decode(line)
        except ValueError as fault:
            log.warning("a start asked for something that is not understood: %s", fault)
            socket.disconnectFromServer()
            return
        socket.write(TAKEN)
        socket.flush()
        socket.disconnectFromServer()
        if activation:
            # Qt's Wayland and X11 plugins read it there at the next requestActivate().
            os.environ["XDG_ACTIVATION_TOKEN"] = activation
        self.requested.emit(options)

    def _forget(self, socket: QLocalSocket) -> None:
        if self._partial.pop(socket, None) is not None:
            socket.deleteLater()


def _left(deadline: float) -> int:
    """Milliseconds until `deadline`; at least 1, for 0 would mean for ever to some of Qt's waits."""
    return max(1, round((deadline - time.monotonic()) * 1000))


def _activation_token() -> str:
    return next((os.environ[name] for name in _ACTIVATION_VARIABLES if os.environ.get(name)), "")
