"""The composition root: the window with what it keeps from one start to the next, and the picture of a view."""

from __future__ import annotations

import dataclasses
import gc
import logging
import os
import sys

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from viewer import paths
from viewer.desktop.instance_address import instance_address
from viewer.desktop.locale_tags import choose_language, system_languages
from viewer.desktop.logs import catch_everything, start_logging
from viewer.desktop.options import ShotOptions, WindowOptions
from viewer.desktop.qt_log import log_qt_messages
from viewer.desktop.recents import RecentsFile
from viewer.desktop.settings import Settings, SettingsFile, to_keep
from viewer.desktop.signals import QuitOnSignals
from viewer.desktop.single_instance import SingleInstance
from viewer.library.library import Library
from viewer.opening import open_library
from viewer.stage import Stage, make_app, make_engine, make_stage
from viewer.viewmodels.session import Session

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
        gc.enable()
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
    QuitOnSignals(app)
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
