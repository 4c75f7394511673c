"""SIGINT, SIGTERM and SIGHUP end the program in order, and no window is asked.

Python runs a signal's handler only when it is given control, which Qt's loop does not do by itself: the
signal wakes it through a pipe.
"""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier


class QuitOnSignals(QObject):
    """In effect from its making, in the main thread, until the application ends. POSIX only: elsewhere nothing."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        if not hasattr(signal, "SIGHUP"):
            return
        self._woken, self._wakes = os.pipe()
        for end in (self._wakes, self._woken):
            os.set_blocking(end, False)
        self._old_wakeup = signal.set_wakeup_fd(self._wakes, warn_on_full_buffer=False)
        self._old_handlers = {
            number: signal.signal(number, lambda *_: None)
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        }
        self._notifier = QSocketNotifier(self._woken, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._quit)
        application.aboutToQuit.connect(self.stop)

    def stop(self) -> None:
        """Give the signals back to whoever had them."""
        if self._notifier.isEnabled():
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(self._old_wakeup)
            for number, handler in self._old_handlers.items():
                signal.signal(number, handler)
            os.close(self._wakes)
            os.close(self._woken)

    def _quit(self) -> None:
        os.read(self._woken, 64)
        # Not quit(), which asks the windows first: an exhibit's does not let itself be closed.
        QCoreApplication.exit()
