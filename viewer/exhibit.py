"""The composition root of an exhibit: `timeline-viewer --kiosk`, started and watched over by `kiosk run`."""

from __future__ import annotations

import gc
import logging
import os
import sys
import time
from pathlib import Path

from viewer.desktop.logs import catch_everything, start_logging
from viewer.desktop.qt_log import log_qt_messages
from viewer.desktop.signals import QuitOnSignals
from viewer.kiosk.config_file import find_config, load_config
from viewer.kiosk.exhibit_content import shelf_of
from viewer.kiosk.ladder import Rung, boot_id
from viewer.kiosk.launch import RUNG_VARIABLE, rung_of
from viewer.kiosk.qt_beat import beat_of
from viewer.kiosk.staff_services import Run
from viewer.kiosk.visit_settings import settings_of
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
    found = find_config(config_file)
    config, faults = load_config(found)
    level = logging.getLevelNamesMapping()[config.log_level.upper()]
    log_file = start_logging(level=level, limit_bytes=config.log_limit_mb * 1_000_000 // PART_OF_LOGS)
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
    stage = make_stage(app, library, settings_of(config, library), profile="kiosk", engine=engine)
    beat = beat_of(stage.window, dict(library.heading.title))
    run = Run(content, rung, RUNG_VARIABLE in os.environ, found, faults, log_file)
    kiosk = KioskStage(stage, config, run, shelf, beat, state_dir(), clocks or Clocks())
    stage.after_first_frame(gc.enable)
    kiosk.show()
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
