"""The window's stage: its engine, its session and its QML, made in order, shown, and taken down in order."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QMetaObject, QSize, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from viewer import __version__, paths
from viewer.desktop.qt_screens import screen_of
from viewer.desktop.recents import Recents
from viewer.desktop.screens import ASSUMED_DPI, MM_PER_INCH
from viewer.desktop.settings import Settings
from viewer.library.library import Library
from viewer.models.glyph_images import PROVIDER, GlyphImages
from viewer.opening import open_library
from viewer.viewmodels.outside import OpenFailed, Outside
from viewer.viewmodels.session import Session
from viewer.viewmodels.translation import Words

_META_CALL = 43
"""QEvent.Type.MetaCall, by its number: making that enum of hundreds takes a start 5 ms."""

_SETTLED_MS = 5_000
"""After so long a start is over, even without a frame."""


class Stage:
    """One window with its engine and session; `close` takes all of it down in order."""

    def __init__(
        self,
        app: QGuiApplication,
        session: Session,
        words: Words,
        engine: QQmlApplicationEngine,
        size: QSize | None = None,
    ) -> None:
        self.app = app
        self.session = session
        self._words = words
        self._engine = engine
        session.languageChanged.connect(engine.retranslate)
        # With the size that it is shown at, the window is arranged once.
        known = {"width": size.width(), "height": size.height()} if size else {}
        engine.setInitialProperties({"session": session, **known})
        _await_reading(engine)
        engine.loadFromModule("Timeline.Viewer", "Main")
        roots = engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the window's QML did not load; the log says why")
        self.window: QQuickWindow = roots[0]
        self.window.screenChanged.connect(self._measure_screen)
        self._measure_screen()
        self._after_first_frame: list[Callable[[], object]] = [lambda: self.window.setProperty("settled", True)]
        self._settling = QTimer(singleShot=True)
        self._settling.timeout.connect(self._settle)
        self.window.frameSwapped.connect(self._await_rest)
        # On a screen that is off there may never be a frame.
        self._settling.start(_SETTLED_MS)
        # What stands now stands until the end: looking through it again and again for cycles takes 10 ms a time.
        gc.freeze()

    def close(self) -> None:
        gc.unfreeze()
        self._settling.stop()
        self.session.surface_view.stop()
        self.window.hide()
        # The window goes before what its bindings read, at once and in this order.
        shiboken6.delete(self._engine)
        self._words.forget()
        self.session.library.close()

    def show(self) -> None:
        """Show the window, already arranged for its size: what QML put off until now is done before the frame."""
        QCoreApplication.sendPostedEvents(None, _META_CALL)
        self.window.show()

    def make_page_anew(self, between: Callable[[], object]) -> None:
        """The page goes with all that was done to it, and comes again when `between` has put back the rest."""
        # What it has put off would meet nothing of itself any more; nor would what it puts off in doing that.
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, _META_CALL)
        self.window.setProperty("filled", False)
        between()
        self.window.setProperty("filled", True)

    def close_uppermost(self) -> bool:
        """Close the popup that was opened last; False where none is open."""
        overlays = [item for item in self.window.contentItem().childItems() if item.inherits("QQuickOverlay")]
        items = [item for overlay in overlays for item in overlay.childItems() if item.isVisible()]
        popups = [item.parent() for item in items if item.inherits("QQuickPopupItem")]
        uppermost = popups[-1] if popups else None
        return uppermost is not None and bool(QMetaObject.invokeMethod(uppermost, "close"))

    def collect_garbage(self) -> None:
        """What QML's scripts have done with goes, and the items that only they kept."""
        self._engine.collectGarbage()

    def after_first_frame(self, do: Callable[[], object]) -> None:
        """Have `do` called once the window's first frame is on the screen, which does not wait for it."""
        self._after_first_frame.append(do)

    def _await_rest(self) -> None:
        self._settling.start(0)

    def _settle(self) -> None:
        self.window.frameSwapped.disconnect(self._await_rest)
        for do in self._after_first_frame:
            do()

    def _measure_screen(self) -> None:
        # Not QWindow.screen(): PySide makes the window the owner of that screen and takes it along when it goes.
        screen = QGuiApplication.screenAt(self.window.geometry().center()) or QGuiApplication.primaryScreen()
        if screen is None:  # The last one was unplugged.
            return
        dpi = screen_of(screen).dpi
        dpi = dpi / screen.devicePixelRatio() if dpi else ASSUMED_DPI
        self.session.set_px_per_mm(dpi / MM_PER_INCH)


def make_app(arguments: list[str]) -> QGuiApplication:
    """The QGuiApplication of this process, made if there is none."""
    app = QCoreApplication.instance()
    if not isinstance(app, QGuiApplication):
        app = QGuiApplication(arguments)
        app.setApplicationName("timeline-viewer")
        app.setApplicationDisplayName("Timeline viewer")
        app.setApplicationVersion(__version__)
        app.setDesktopFileName("timeline-viewer")
    return app


def make_engine() -> QQmlApplicationEngine:
    """An engine that reads the window's QML on a thread of its own, meanwhile the library can be opened."""
    folder = paths.resources() / "qml"
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(folder))
    engine.addImageProvider(PROVIDER, GlyphImages())
    # Nothing is ever made of it; what it has read the window finds read. Not by module and name, which are looked
    # up in the event loop.
    ahead = QQmlComponent(engine, engine)
    main = folder / "Timeline" / "Viewer" / "Main.qml"
    ahead.loadUrl(QUrl.fromLocalFile(str(main)), QQmlComponent.CompilationMode.Asynchronous)
    return engine


def _await_reading(engine: QQmlApplicationEngine) -> None:
    """Until all of the window's QML is read.

    Loading it would wait for the reading thread as well, and keep Python's lock meanwhile: had that thread a
    warning to tell, which goes to Python's log, neither would ever go on.
    """
    ahead = engine.findChild(QQmlComponent)
    while ahead is not None and ahead.isLoading():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def make_stage(
    app: QGuiApplication,
    library: Library,
    settings: Settings,
    recents: Recents = Recents(),  # noqa: B008 - a frozen value
    *,
    profile: str = "desk",
    size: QSize | None = None,
    engine: QQmlApplicationEngine | None = None,
    save_settings: Callable[[Settings], object] = lambda _: None,
    save_recents: Callable[[Recents], object] = lambda _: None,
) -> Stage:
    """A window on `library`, not yet shown; by itself it writes nothing into the user's folders."""
    words = Words(paths.resources() / "i18n")
    outside = Outside(_open_or_tell, words.use, save_settings, save_recents)
    session = Session(library, settings, recents, outside, profile)
    return Stage(app, session, words, engine or make_engine(), size)


def _open_or_tell(path: Path, language: str) -> Library:
    try:
        return open_library(path)
    except Exception as fault:
        from viewer.desktop.failure import sentence_for

        sentence = sentence_for(fault, language)
        if sentence is None:
            raise
        raise OpenFailed(sentence) from fault
