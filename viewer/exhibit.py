"""The composition root of an exhibit: `timeline-viewer --kiosk`, started and watched over by `kiosk run`."""

from __future__ import annotations

import gc
import logging
import os
import sys
import time
from pathlib import Path

from viewer.desktop.locale_tags import choose_language, system_languages
from viewer.desktop.logs import catch_everything, start_logging
from viewer.desktop.qt_log import log_qt_messages
from viewer.desktop.settings import Settings
from viewer.desktop.signals import QuitOnSignals
from viewer.kiosk.config import KioskConfig
from viewer.kiosk.config_file import find_config, load_config
from viewer.kiosk.exhibit_content import shelf_of
from viewer.kiosk.ladder import Rung, boot_id
from viewer.kiosk.launch import rung_of
from viewer.kiosk.qt_beat import beat_of
from viewer.kiosk_stage import KioskStage
from viewer.library.library import Library
from viewer.opening import open_library
from viewer.paths import shipped_timeline, state_dir
from viewer.stage import make_app, make_engine, make_stage
from viewer.viewmodels.kiosk_view import Clocks

PART_OF_LOGS = 2
"""Of what the logs may take together the exhibit's takes so little; see `viewer.kiosk.run`."""

log = logging.getLogger(__name__)


def run_exhibit(timeline: Path | None, config_file: Path | None, clocks: Clocks | None = None) -> int:
    """Show the exhibit until it is ended; an exit status, see `viewer.kiosk.endings.Ending`.

    `timeline` None is the configuration's, or else the shipped one; `clocks` None are the machine's.
    """
    config, faults = load_config(find_config(config_file))
    level = logging.getLevelNamesMapping()[config.log_level.upper()]
    start_logging(level=level, limit_bytes=config.log_limit_mb * 1_000_000 // PART_OF_LOGS)
    catch_everything()
    log_qt_messages()
    for fault in faults:
        log.warning("%s", fault.sentence("en"))
    app = make_app(sys.argv[:1])
    engine = make_engine()
    rung = rung_of(os.environ)
    shelf = shelf_of(config, state_dir(), timeline or config.timeline or shipped_timeline(), boot_id())
    content = shelf.begin(time.monotonic(), last_good=rung >= Rung.LAST_GOOD)
    log.info("rung %d, content %s", rung, content)
    library = _opened(content)
    settings = settings_of(config, library)
    stage = make_stage(app, library, settings, profile="kiosk", engine=engine)
    beat = beat_of(stage.window, dict(library.heading.title))
    kiosk = KioskStage(stage, config, settings, shelf, beat, state_dir(), clocks or Clocks())
    stage.after_first_frame(gc.enable)
    # Where nobody manages windows, as in a bare session of X11, full screen is no size.
    stage.window.setGeometry(app.primaryScreen().geometry())
    stage.window.showFullScreen()
    beat.start()
    QuitOnSignals(app)
    status = app.exec()
    beat.stop()
    kiosk.close()
    shelf.close()
    stage.close()
    return status


def _opened(content: Path) -> Library:
    try:
        return open_library(content)
    except Exception:
        # Told on the terminal, too, where nobody looks.
        log.exception("%s cannot be shown", content)
        raise


def settings_of(config: KioskConfig, library: Library) -> Settings:
    """What every visit begins with; nothing that a visitor changes is kept."""
    wanted = [config.language] if config.language else system_languages()
    return Settings(
        language=choose_language(wanted, library.heading.languages),
        theme=config.theme,
        text_size=config.text_size,
        reduced_motion=config.reduced_motion,
    )
