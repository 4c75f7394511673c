"""The shell between the exhibit's window and everybody's hands: what reaches it, and what it does not do.

Every input of the window goes through here first. The exhibit is asked of each whether the window gets it; keys
that lead out of the program, closing, dropping and minimising end here. What a compositor does with Alt+Tab or the
Super key no program can prevent: docs/kiosk.md closes that.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QGuiApplication, QInputDevice, QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtQuick import QQuickItem

_T = QEvent.Type
_POINTER = frozenset(
    {
        _T.MouseButtonPress,
        _T.MouseButtonRelease,
        _T.MouseButtonDblClick,
        _T.MouseMove,
        _T.Wheel,
        _T.TouchBegin,
        _T.TouchUpdate,
        _T.TouchEnd,
        _T.TabletPress,
        _T.TabletMove,
        _T.TabletRelease,
        _T.NativeGesture,
    }
)
_KEYS = frozenset({_T.KeyPress, _T.KeyRelease, _T.ShortcutOverride})
_NEVER = frozenset({_T.Close, _T.DragEnter, _T.DragMove, _T.Drop, _T.ContextMenu})
# Each press once: Qt tells the second of two as a double click, too, and a finger that comes to others as a move.
_MAY_PRESS = frozenset({_T.MouseButtonPress, _T.TouchBegin, _T.TouchUpdate})
_RELEASES = frozenset({_T.MouseButtonRelease, _T.TouchEnd})

_K = Qt.Key
_OF_KEYPADS = frozenset(
    {
        _K.Key_Left, _K.Key_Right,
        _K.Key_Up, _K.Key_Down, _K.Key_Return, _K.Key_Enter, _K.Key_Select, _K.Key_Space,
        _K.Key_Escape, _K.Key_Back, _K.Key_Home, _K.Key_HomePage, _K.Key_Tab, _K.Key_Backtab, _K.Key_PageUp,
        _K.Key_PageDown, _K.Key_Backspace, _K.Key_Delete,
    }
)  # fmt: skip
_AT_BUTTONS = frozenset({_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Return, _K.Key_Enter})
_LEAVES = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Guarded(Protocol):
    """Whoever is told of input."""

    def input(self) -> bool:
        """Somebody touched or moved something: whether the window is to get it."""

    def pressed(self, x: float, y: float) -> bool:
        """A finger or button went down there, in px of the window, which may not get it; whether that was all."""

    def key(self) -> bool:
        """A key went down: whether the window is to get it."""

    def go_home(self) -> None:
        """The keypad's home key."""

    def go_back(self) -> None:
        """The keypad's back key."""


class QtLock(QObject):
    """On `window` from its making until `release`."""

    def __init__(self, window: QWindow, guarded: Guarded) -> None:
        super().__init__(window)
        self._window = window
        self._guarded = guarded
        self._pointer: QPointF | None = None
        self._keys: set[int] = set()
        self._down = self._cut = self._told = False
        # Later: a window that is just being made smaller cannot be made larger.
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._filling.timeout.connect(self._fill_screen)
        window.visibilityChanged.connect(self._follow_visibility)
        window.installEventFilter(self)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def release(self) -> None:
        """The window may be closed."""
        self._filling.stop()
        self._window.visibilityChanged.disconnect(self._follow_visibility)
        self._window.removeEventFilter(self)
        QGuiApplication.restoreOverrideCursor()

    def cut(self) -> None:
        """What is held down now acts no more: what it was put down on is no longer on the screen.

        A finger that comes to it later is a new one.
        """
        self._keys.clear()
        self._cut = self._down

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind in _POINTER:
            return not self._passes_pointer(event)
        if kind in _KEYS:
            return not self._passes_key(event)
        if kind in _NEVER:
            event.ignore()
            return True
        return False

    def _passes_pointer(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == _T.MouseMove:
            # Windows tell of a pointer that stays where it is whenever something below it changes.
            if event.globalPosition() == self._pointer:
                return True
            self._pointer = event.globalPosition()
        presses, told = _presses(event), self._down
        if presses:
            self._down, self._cut = True, False
        passes = self._guarded.input()
        # What only wakes the screen, or answers whether somebody is there, is a tap of staff all the same.
        taken = [self._guarded.pressed(place.x(), place.y()) for place in presses]
        passes = passes and not any(taken)
        if presses and not passes:
            self._cut = True
        if self._cut:
            passes = False
            # What the window knows of is taken back from it, once.
            if told and self._told:
                self._take_back(event)
        self._told = self._down and passes
        if event.type() in _RELEASES:
            self._down = self._cut = self._told = False
        if not passes:
            event.accept()  # else Qt makes mouse events of touches
        return passes

    def _take_back(self, event: QEvent) -> None:
        """Let go of what fingers and buttons hold in the window, as if they had never been put down."""
        if isinstance(event, QTouchEvent):
            device = event.pointingDevice()
            QCoreApplication.sendEvent(self._window, QTouchEvent(_T.TouchCancel, device))
        else:
            QCoreApplication.sendEvent(self._window, QEvent(_T.WindowDeactivate))
            QCoreApplication.sendEvent(self._window, QEvent(_T.WindowActivate))

    def _passes_key(self, event: QEvent) -> bool:
        assert isinstance(event, QKeyEvent)
        key, press = event.key(), event.type() == _T.KeyPress
        event.accept()
        if not self._is_for_visitors(event):
            return False
        if press:
            if event.isAutoRepeat():
                if key not in self._keys:  # It was held down before this was on the screen.
                    return False
            else:
                self._keys.add(key)
            if not self._guarded.key():
                self._keys.discard(key)
                return False
        elif event.type() == _T.KeyRelease and key not in self._keys:
            return False
        if event.type() == _T.KeyRelease and not event.isAutoRepeat():
            self._keys.discard(key)
        if key in _AT_BUTTONS and (button := self._focused_button()):
            if press:
                self._use(button, key, held=event.isAutoRepeat())
            return False
        if key in (_K.Key_Home, _K.Key_HomePage, _K.Key_Back):
            if press and not event.isAutoRepeat():
                (self._guarded.go_back if key == _K.Key_Back else self._guarded.go_home)()
            return False
        event.ignore()
        return True

    @staticmethod
    def _is_for_visitors(event: QKeyEvent) -> bool:
        if event.modifiers() & _LEAVES:
            return False
        return event.key() in _OF_KEYPADS or (event.text() != "" and event.text().isprintable())

    @staticmethod
    def _use(button: QQuickItem, key: int, *, held: bool) -> None:
        """A keypad has no Tab, and its OK is no space bar: arrows go to the next button, OK presses this one."""
        if key in (_K.Key_Return, _K.Key_Enter):
            if not held:
                QMetaObject.invokeMethod(button, "click")
            return
        forward = key in (_K.Key_Right, _K.Key_Down)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        button.nextItemInFocusChain(forward).forceActiveFocus(reason)

    def _focused_button(self) -> QQuickItem | None:
        """The button that the keys are at, from which a keypad's arrows go to the next: it has no Tab.

        Entries of lists are none: there the arrows go along the list; nor is what leads them by its places.
        """
        item: QQuickItem | None = self._window.property("activeFocusItem")
        if item is None or not item.inherits("QQuickAbstractButton"):
            return None
        above = item.parentItem()
        while above is not None and not above.inherits("QQuickItemView") and not above.property("stepsItself"):
            above = above.parentItem()
        return item if above is None else None

    def _follow_visibility(self) -> None:
        self._filling.start()

    def _fill_screen(self) -> None:
        if self._window.visibility() in (QWindow.Visibility.Minimized, QWindow.Visibility.Windowed):
            self._window.showFullScreen()


def _presses(event: QEvent) -> list[QPointF]:
    """Where a finger or button goes down with `event`."""
    if event.type() not in _MAY_PRESS:
        return []
    match event:
        case QMouseEvent() if event.pointingDevice().type() != QInputDevice.DeviceType.TouchScreen:
            return [event.position()]
        case QTouchEvent():
            down = QEventPoint.State.Pressed
            return [point.position() for point in event.points() if point.state() == down]
    return []
