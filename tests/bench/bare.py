"""The least that a window of QML and Python can be: one text. Prints when its first frame was complete."""

import json
import sys
import time

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

WINDOW = b"""
import QtQuick
Window { width: 1920; height: 1080; visible: true; Text { anchors.centerIn: parent; text: "1994" } }
"""

app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(WINDOW)
window = engine.rootObjects()[0]
assert isinstance(window, QQuickWindow)
shown: list[int] = []


def show() -> None:
    if not shown:
        shown.append(time.monotonic_ns())
        app.quit()


window.frameSwapped.connect(show)
app.exec()
print(json.dumps({"complete_ns": shown[0]}))
del window, engine
