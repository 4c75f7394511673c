"""`doctor`: what this machine has, what it lacks, and how to get it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TextIO

from viewer.desktop import doctor_machine, doctor_screen
from viewer.desktop.display import display_problem
from viewer.desktop.finding import Finding, Level, report
from viewer.desktop.probe import Probe, run_probe
from viewer.paths import cache_dir, config_dir, state_dir


def run_doctor(
    out: TextIO,
    language: str,
    *,
    characters: str = "",
    timeline_problem: str | None = None,
    environ: Mapping[str, str] | None = None,
    probe: Callable[[str, str, Mapping[str, str]], Probe] = run_probe,
) -> int:
    """Write the report to `out`; 1 if something that stops the program is missing, else 0.

    `characters` are those of a timeline, each once, to be looked for in the fonts; `timeline_problem` is why
    that timeline cannot be read. Works without a display, and says so.
    """
    environ = os.environ if environ is None else environ
    findings = list(_findings(language, characters, timeline_problem, environ, probe))
    out.write(report(findings, language))
    return int(any(finding.level is Level.STOPS for finding in findings))


def _findings(
    language: str,
    characters: str,
    timeline_problem: str | None,
    environ: Mapping[str, str],
    run: Callable[[str, str, Mapping[str, str]], Probe],
) -> Iterator[Finding]:
    yield from doctor_machine.versions(language)
    yield from doctor_machine.own_files(language)
    yield from doctor_machine.libraries(language, environ)
    no_display = display_problem(environ, language=language)
    probe = run(
        characters, language, environ if no_display is None else {**environ, "QT_QPA_PLATFORM": "offscreen"}
    )
    yield from doctor_screen.screens(language, probe, no_display)
    yield from doctor_screen.graphics(language, probe, environ, no_display)
    yield from doctor_screen.fonts(language, probe, characters)
    folders: dict[str, Path] = {"config": config_dir(), "cache": cache_dir(), "state": state_dir()}
    yield from doctor_machine.folders(language, folders)
    if timeline_problem is not None:
        yield Finding("timeline", Level.STOPS, timeline_problem)
