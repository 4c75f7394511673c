"""The composition root: makes every part of the window and joins them. Only this module knows them all."""

from __future__ import annotations

import dataclasses
import gc
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QRect, QSize, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from viewer import __version__, paths
from viewer.desktop.instance_address import instance_address
from viewer.desktop.locale_tags import choose_language, system_languages
from viewer.desktop.logs import catch_everything, start_logging
from viewer.desktop.options import ShotOptions, WindowOptions
from viewer.desktop.qt_log import log_qt_messages
from viewer.desktop.qt_screens import screen_of
from viewer.desktop.recents import Recents, RecentsFile
from viewer.desktop.screens import ASSUMED_DPI, MM_PER_INCH
from viewer.desktop.settings import Settings, SettingsFile, to_keep
from viewer.desktop.single_instance import SingleInstance
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


# -- the window -----------------------------------------------------------------------------------------


def run_window(options: WindowOptions) -> int:
    """Open the window, or hand `options` to the instance that runs; the exit status."""
    start_logging()
    catch_everything()
    log_qt_messages()
    app = make_app(sys.argv[:1])
    instance = SingleInstance(instance_address(os.environ))
    if instance.hand_over(options):
        return 0
    engine = make_engine()
    settings_file, recents_file = SettingsFile.of_user(), RecentsFile.of_user()
    settings, recents = settings_file.load(), recents_file.load()
    path = options.timeline or paths.shipped_timeline()
    library = open_library(path)
    chosen = _chosen(settings, library, options.language, options.theme, options.text_size)

    def save_settings(now: Settings) -> None:
        settings_file.save(to_keep(settings, chosen, now))

    stage = make_stage(
        app,
        library,
        chosen,
        recents,
        size=QSize(*settings.window[2:]) if settings.window else None,
        engine=engine,
        save_settings=save_settings,
        save_recents=recents_file.save,
    )

    def settle() -> None:
        from viewer.desktop.signals import QuitOnSignals

        gc.enable()
        QuitOnSignals(app)
        instance.listen()
        if options.timeline is not None:
            stage.session.remember(options.timeline)
        _mind_fonts(stage)

    stage.after_first_frame(settle)
    _show_in_place(stage, settings)
    if options.event is not None:
        _show_event(stage.session, options.event)

    def answer(asked: WindowOptions) -> None:
        if asked.timeline is not None:
            stage.session.open_path(asked.timeline, asked.event or "")
        elif asked.event is not None:
            _show_event(stage.session, asked.event)
        stage.window.show()
        stage.window.raise_()
        stage.window.requestActivate()

    instance.requested.connect(answer)
    stage.session.timelineChanged.connect(lambda: _mind_fonts(stage))
    app.aboutToQuit.connect(lambda: _remember_place(stage))
    status = app.exec()
    instance.close()
    stage.close()
    return status


def _mind_fonts(stage: Stage) -> None:
    """Say it where the timeline's characters would stand on the screen as empty boxes."""
    from viewer.desktop.font_notice import font_notice

    notice = font_notice(stage.session.library, stage.session.current_language())
    if notice is not None:
        logging.getLogger(__name__).warning("%s", notice)
        stage.session.tell(notice)


def _chosen(
    settings: Settings, library: Library, language: str | None, theme: str | None, text_size: float | None
) -> Settings:
    """The settings with what the command line asks for, and the system's language where nobody chose one."""
    wanted = [tag for tag in (language, settings.language) if tag] or system_languages()
    return dataclasses.replace(
        settings,
        language=choose_language(wanted, library.heading.languages),
        theme=theme or settings.theme,
        text_size=text_size or settings.text_size,
    )


def _show_event(session: Session, event_id: str) -> None:
    if not session.show_event(event_id):
        from viewer.messages import say

        session.tell(say("app", "no_such_event", session.current_language(), found=event_id))


def _show_in_place(stage: Stage, settings: Settings) -> None:
    """Where the window stood last, if a screen is still there; else most of the first screen."""
    window = stage.window
    place = QRect(*settings.window) if settings.window else QRect()
    if any(screen.availableGeometry().intersects(place) for screen in QGuiApplication.screens()):
        window.setGeometry(place)
    else:
        window.resize(QGuiApplication.primaryScreen().availableSize() * 0.85)
    if settings.maximised:
        window.showMaximized()
    else:
        stage.show()


def _remember_place(stage: Stage) -> None:
    window = stage.window
    maximised = window.visibility() == QQuickWindow.Visibility.Maximized
    place = window.geometry()
    stage.session.remember_window((place.x(), place.y(), place.width(), place.height()), maximised)


# -- a picture ------------------------------------------------------------------------------------------


def run_shot(options: ShotOptions) -> int:
    """Draw a view offscreen into a PNG file; the exit status."""
    from viewer.shot import draw

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    start_logging()
    log_qt_messages()
    app = make_app(sys.argv[:1])
    library = open_library(options.timeline or paths.shipped_timeline())
    usual = Settings(theme="night" if options.profile == "kiosk" else "paper", reduced_motion=True)
    settings = _chosen(usual, library, options.language, options.theme, options.text_size)
    stage = make_stage(app, library, settings, profile=options.profile)
    try:
        draw(stage, options)
    finally:
        stage.close()
    return 0
