"""A visitor at a real window: looks at its items, and touches it through the events that a display would send."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPointingDevice, QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from viewer import paths
from viewer.desktop.settings import Settings
from viewer.opening import open_library
from viewer.stage import Stage, make_stage

# Qt waits 5 ms before it draws what has changed; a test has nothing to wait for.
os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")

_LONGEST_MS = 10_000
_DRAG_STEP_PX = 12

SHIPPED = paths.shipped_timeline()
FICTIONAL = Path(__file__).resolve().parent.parent / "fixtures" / "fictional"


def kind_of(item: QObject) -> str:
    """The QML type's name: `EventMark`, `QQuickRectangle`."""
    return item.metaObject().className().partition("_QML")[0]


def descendants(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all that is visible below it, parents first."""
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from descendants(child)


class Visitor:
    """One window for many tests; `begin` makes it as new, so that each test starts alike."""

    def __init__(self, app: QGuiApplication) -> None:
        self.stage: Stage = make_stage(app, open_library(SHIPPED), Settings(language="en", reduced_motion=True))
        self.window = self.stage.window
        self.session = self.stage.session
        self.reading = self.session.reading_view
        self.surface = self.session.surface_view
        self._finger: QPointingDevice = QTest.createTouchDevice()
        self._shown = SHIPPED
        self.window.show()
        self.window.requestActivate()

    def begin(
        self,
        timeline: Path = SHIPPED,
        *,
        size: tuple[int, int] = (1280, 720),
        language: str = "en",
        theme: str = "paper",
        text_scale: float = 1.0,
    ) -> Visitor:
        """The window as after a start with these settings, arranged and at rest."""
        self.come_to_front()
        self.session.clearNotice()
        for popup in self.all("QQuickPopupItem"):
            popup.forceActiveFocus()
            self.key(Qt.Key.Key_Escape)
        self.reading.close()
        self.session.search_view.setText("")
        self.session.filter_view.clear()
        self.session.filter_view.setLeave(False)
        self.session.list_view.leave(-1, -1)
        self.session.quotes_view.leave(-1)
        self.session.quotes_view.orderBy("time")
        self.session.lane_plan_view.reset()
        if timeline != self._shown:
            assert self.session.open_path(timeline)
            self._shown = timeline
        self.session.set_language(language)
        while self.session.property("theme") != theme:
            self.session.nextTheme()
        while self.session.property("textScale") != text_scale:
            self.session.nextTextSize()
        self.window.resize(*size)
        self.surface.set_library(self.session.library, self.session.current_language())
        self.the("TimelinePane").metaObject().invokeMethod(self.the("TimelinePane"), "focusSurface")
        self.let_frames_go()
        for scroll in self.all("LaneScroll"):
            scroll.setProperty("offset", 0.0)
        self.rest()
        return self

    def come_to_front(self) -> None:
        """Keys go to this window, and not to another test's."""
        if not self.window.isActive():
            self.window.requestActivate()
            QTest.qWaitForWindowActive(self.window)

    def leave(self) -> None:
        """At rest, and in the language of the sources again: a translator is the whole program's."""
        self.session.set_language("en")
        self.rest()

    def close(self) -> None:
        self.stage.close()

    # -- time ---------------------------------------------------------------------------------------

    def let_frames_go(self, count: int = 2) -> None:
        """Run the event loop until the window has drawn `count` frames."""
        loop = QEventLoop()
        left = count
        late = QTimer(singleShot=True, interval=_LONGEST_MS)

        def drawn() -> None:
            nonlocal left
            left -= 1
            if left > 0:
                self.window.update()
            else:
                QTimer.singleShot(0, loop.quit)

        self.window.frameSwapped.connect(drawn)
        late.timeout.connect(loop.quit)
        late.start()
        self.window.update()
        loop.exec()
        self.window.frameSwapped.disconnect(drawn)
        assert late.isActive(), f"no frame within {_LONGEST_MS} ms"
        late.stop()
        # Python does not let go of a timer that is connected to a loop.
        late.deleteLater()

    def rest(self) -> None:
        """What surface and search do once they have been still for a moment."""
        self.session.search_view.rest_now()
        self.surface.rest_now()
        self.let_frames_go()

    # -- looking ------------------------------------------------------------------------------------

    def items(self, below: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """All visible items, the window's own and those of popups above it."""
        return descendants(below or self.window.contentItem())

    def all(self, kind: str, below: QQuickItem | None = None) -> list[QQuickItem]:
        """The visible items of a QML type."""
        return [item for item in self.items(below) if kind_of(item) == kind]

    def the(self, kind: str) -> QQuickItem:
        """The one visible item of a QML type."""
        found = self.all(kind)
        assert len(found) == 1, f"{len(found)} visible items of type {kind}"
        return found[0]

    def mark(self, event_id: str) -> QQuickItem:
        """The mark of an event."""
        row = self.session.library.row_of(event_id)
        found = [mark for mark in self.all("EventMark") if mark.property("row") == row]
        assert found, f"{event_id} has no mark"
        return found[0]

    def label_of(self, mark: QQuickItem) -> QQuickItem:
        """The words beside or inside a mark."""
        return next(item for item in self.items(mark) if kind_of(item) == "SansText")

    def button(self, words: str) -> QQuickItem:
        """The visible button that says, or whose accessible name is, `words`."""
        found = [item for item in self.items() if words in (item.property("text"), name_of(item))]
        found = [item for item in found if item.metaObject().indexOfSignal("clicked()") >= 0]
        assert len(found) == 1, f"{len(found)} buttons say “{words}”"
        return found[0]

    def texts(self, below: QQuickItem | None = None) -> list[str]:
        """All words on the screen."""
        found = (item.property("text") for item in self.items(below) if is_text(item))
        return [text for text in found if text]

    def open_event(self) -> str:
        """The id of the event that the reading panel shows; empty while it is closed."""
        return str(self.reading.property("eventId")) if self.reading.property("isOpen") else ""

    def picture(self) -> QImage:
        """The window as drawn, 32 bits a pixel."""
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)

    def scroll_to(self, item: QQuickItem) -> None:
        """Bring an item of a page into view by the keyboard's focus, which the page follows."""
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        self.let_frames_go()

    # -- touching -----------------------------------------------------------------------------------

    def click(self, where: QQuickItem | QPointF) -> None:
        """Press and release the left mouse button."""
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self._px(where))
        self.let_frames_go()

    def tap(self, where: QQuickItem | QPointF) -> None:
        """One finger, down and up."""
        place = self._px(where)
        QTest.touchEvent(self.window, self._finger).press(0, place, self.window).commit()
        QTest.touchEvent(self.window, self._finger).release(0, place, self.window).commit()
        self.let_frames_go()

    def drag(self, where: QQuickItem | QPointF, dx: int, dy: int = 0) -> None:
        """Press the left button, move in steps, release."""
        start, none = self._px(where), Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, none, start)
        steps = max(abs(dx), abs(dy)) // _DRAG_STEP_PX + 1
        for step in range(1, steps + 1):
            QTest.mouseMove(self.window, start + QPoint(dx * step // steps, dy * step // steps))
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, none, start + QPoint(dx, dy))
        self.let_frames_go()

    def pinch(self, about: QPointF, factor: float, reach: int = 60) -> None:
        """Two fingers, at first `reach` px to the left and right of a place, that move apart by `factor`."""
        middle = about.toPoint()

        def fingers(half: float) -> tuple[QPoint, QPoint]:
            return middle - QPoint(round(half), 0), middle + QPoint(round(half), 0)

        def at(half: float, action: str) -> None:
            touch = QTest.touchEvent(self.window, self._finger)
            for finger, place in enumerate(fingers(half)):
                getattr(touch, action)(finger, place, self.window)
            touch.commit()
            # The window merges the moves that come between two frames.
            self.let_frames_go(1)

        at(reach, "press")
        for step in range(1, 9):
            at(reach * (1 + (factor - 1) * step / 8), "move")
        at(reach * factor, "release")

    def wheel(self, where: QPointF, notches: float) -> None:
        """Turn the wheel away from (positive) or towards the visitor; a notch is 15 degrees."""
        event = QWheelEvent(
            where,
            QPointF(self.window.mapToGlobal(where.toPoint())),
            QPoint(),
            QPoint(0, round(notches * 120)),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        # A list takes an event without a time of its own for one that came at the same moment as the last.
        event.setTimestamp(time.monotonic_ns() // 1_000_000)
        QCoreApplication.sendEvent(self.window, event)
        self.let_frames_go()

    def key(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release keys, one after the other."""
        for key in keys:
            QTest.keyClick(self.window, key, modifier)
        self.let_frames_go()

    def drop(self, paths: Iterable[Path]) -> None:
        """Drop files or folders on the middle of the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.drop_data(data)

    def drop_data(self, data: QMimeData) -> None:
        """Drop something that another program offers on the middle of the window."""
        place = QPoint(self.window.width() // 2, self.window.height() // 2)
        action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(self.window, QDragEnterEvent(place, action, data, left, none))
        QCoreApplication.sendEvent(
            self.window, QDropEvent(QPointF(place), action, data, left, none, QEvent.Type.Drop)
        )
        self.let_frames_go()

    def _px(self, where: QQuickItem | QPointF) -> QPoint:
        return (rect_of(where).center() if isinstance(where, QQuickItem) else where).toPoint()


def rect_of(item: QQuickItem) -> QRectF:
    """Where an item stands in its window, in logical px."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText")


def attached_accessible(item: QQuickItem) -> QObject | None:
    """The `Accessible` of an item, if its QML says anything of it."""
    found = (child for child in item.children() if child.metaObject().className() == "QQuickAccessibleAttached")
    return next(found, None)


def name_of(item: QQuickItem) -> str:
    """The accessible name that an item's QML gives it."""
    attached = attached_accessible(item)
    return str(attached.property("name") or "") if attached else ""
