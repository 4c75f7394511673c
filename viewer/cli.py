"""The commands: each reads its arguments, hands over to the room that does the work, and answers an exit status.

0 is done, 1 is a fault that was told in one line on stderr, 2 is wrong usage. Each command imports what it
needs when it runs: `check`, `build`, `export` and `search` never load Qt.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from viewer import __version__
from viewer.desktop.arguments import (
    PROGRAM,
    WRONG_USAGE,
    asked_language,
    misspelt_command,
    parser_for,
    split_command,
)
from viewer.desktop.kiosk_arguments import KIOSK_COMMANDS
from viewer.desktop.locale_tags import message_language
from viewer.desktop.terminal import Progress, drop_output, prepare_streams
from viewer.messages import say

if TYPE_CHECKING:
    from viewer.domain.timeline import Timeline

INTERRUPTED, BROKEN_PIPE = 130, 141
"""As a shell counts a program that SIGINT or SIGPIPE ended."""


class CommandError(Exception):
    """What a person has to be told, in one line; the command then ends with `status`."""

    def __init__(self, told: str, status: int = 1) -> None:
        super().__init__(told)
        self.status = status

    def sentence(self, language: str) -> str:
        """As it was told, in the language that the command speaks already."""
        return str(self)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line `arguments` (default: the process's own) and answer its exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    prepare_streams()
    language = message_language(asked_language(arguments))
    try:
        status = _run(arguments, language)
        if sys.stdout is not None:  # as under pythonw
            sys.stdout.flush()
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else WRONG_USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return BROKEN_PIPE
    except Exception as fault:
        return _tell(fault, language)
    return status


def _run(arguments: Sequence[str], language: str) -> int:
    command, rest = split_command(arguments)
    if not command and (misspelt := misspelt_command(arguments)):
        found, near = misspelt
        raise CommandError(say("cli", "no_such_command", language, found=found, near=near), WRONG_USAGE)
    asked = parser_for(command, language, __version__).parse_args(rest)
    return _COMMANDS[command](asked, language)


def _tell(fault: Exception, language: str) -> int:
    """One line on stderr for `fault`; what nobody foresaw goes to the log with its traceback."""
    from viewer.desktop.failure import sentence_for

    try:
        sentence = sentence_for(fault, language)
    except Exception as worse:  # a sentence that does not fit its values must not hide the fault itself
        worse.__cause__ = fault
        fault, sentence = worse, None
    line = " ".join((sentence or _unforeseen(fault, language)).splitlines())
    print(f"{PROGRAM}: {line}", file=sys.stderr)
    return fault.status if isinstance(fault, CommandError) else 1


def _unforeseen(fault: Exception, language: str) -> str:
    import logging

    from viewer.desktop.logs import start_logging

    log_file = start_logging()
    logging.getLogger(__name__).critical("the command %s failed", sys.argv[1:], exc_info=fault)
    return say("cli", "unforeseen", language, fault=type(fault).__name__, log=log_file or "-")


def _window(asked: argparse.Namespace, language: str) -> int:
    from viewer.desktop.display import display_problem
    from viewer.desktop.options import WindowOptions

    timeline, event = _meant(asked, language)
    options = {
        "--lang": asked.lang,
        "--theme": asked.theme,
        "--event": asked.event,
        "--text-size": asked.text_size,
    }
    if asked.kiosk and (given := [option for option, value in options.items() if value is not None]):
        raise CommandError(say("cli", "kiosk_by_config", language, found=", ".join(given)))
    if problem := display_problem(os.environ, language=language):
        shown = f"{timeline} " if timeline else ""
        raise CommandError(say("cli", "no_display", language, problem=problem, program=PROGRAM, timeline=shown))
    # A start makes much and lets go of nothing: looking for cycles meanwhile takes a tenth of it. `app` goes on.
    gc.disable()
    try:
        if asked.kiosk:
            from viewer.exhibit import run_exhibit

            return run_exhibit(timeline and timeline.absolute(), asked.config)
        from viewer.app import run_window

        return run_window(
            WindowOptions(
                timeline=timeline and timeline.absolute(),
                language=asked.lang,
                theme=asked.theme,
                event=event,
                text_size=asked.text_size,
            )
        )
    finally:
        gc.enable()


def _meant(asked: argparse.Namespace, language: str) -> tuple[Path | None, str | None]:
    """The timeline and the event that the window is asked for, by path, by link, or by none."""
    from viewer.desktop.timeline_url import TimelineUrl, known_timeline

    link = asked.timeline
    if not isinstance(link, TimelineUrl):
        return _existing(link, language), asked.event
    from viewer.desktop.recents import RecentsFile
    from viewer.opening import id_of
    from viewer.paths import shipped_timeline

    path = known_timeline(link.timeline, shipped_timeline(), RecentsFile.of_user().load().paths, id_of)
    if path is None:
        raise CommandError(say("cli", "no_known_timeline", language, found=link.timeline))
    return path, asked.event or link.event or None


def _shot(asked: argparse.Namespace, language: str) -> int:
    from viewer.desktop.options import ShotOptions

    timeline = _existing(asked.timeline, language)
    if asked.output.suffix.lower() != ".png":
        raise CommandError(say("cli", "not_png", language, file=asked.output), WRONG_USAGE)
    if not asked.output.absolute().parent.is_dir():
        raise CommandError(say("cli", "no_folder_for", language, file=asked.output))
    from viewer.app import run_shot

    width, height = asked.size
    return run_shot(
        ShotOptions(
            timeline=timeline and timeline.absolute(),
            output=asked.output.absolute(),
            width=width,
            height=height,
            language=asked.lang,
            theme=asked.theme,
            event=asked.event,
            view=asked.view,
            profile=asked.profile,
            diagonal_mm=asked.diagonal_mm,
            text_size=asked.text_size or 1.0,
        )
    )


def _existing(timeline: Path | None, language: str) -> Path | None:
    """`timeline`, which is there; else a CommandError."""
    if timeline is not None and not timeline.exists():
        raise CommandError(say("cli", "no_such_timeline", language, found=timeline))
    return timeline


def _check(asked: argparse.Namespace, language: str) -> int:
    from viewer.reading.check import run_check

    return run_check(asked.timeline, asked.texts, asked.json, language, sys.stdout, sys.stderr)


def _build(asked: argparse.Namespace, language: str) -> int:
    from viewer.library.writer import write_library
    from viewer.opening import compile_folder

    _existing(asked.timeline, language)
    if not asked.timeline.is_dir():
        raise CommandError(say("cli", "not_a_folder", language, found=asked.timeline))
    if asked.sign is not None:
        from viewer.kiosk.signing import read_private_key, sign_file

        read_private_key(asked.sign)  # A build takes long, and a wrong key is known before.
    with Progress(sys.stderr, say("cli", "building", language, file=asked.output.name)) as progress:
        timeline = compile_folder(asked.timeline, lambda read: progress(read / 2))
        write_library(timeline, asked.output, asked.timeline, lambda written: progress((1 + written) / 2))
    size = asked.output.stat().st_size
    told = say(
        "cli", "built", language, file=asked.output, events=len(timeline.events), kilobytes=-(-size // 1024)
    )
    print(told, file=sys.stderr)
    if asked.sign is not None:
        print(say("kiosk", "signed", language, file=sign_file(asked.output, asked.sign)), file=sys.stderr)
    return 0


def _export(asked: argparse.Namespace, language: str) -> int:
    from viewer.exchange.json_export import export_json

    timeline = _whole(asked.timeline, language)
    if str(asked.output) == "-":
        export_json(timeline, sys.stdout)
        return 0
    from viewer.desktop.files import replacing

    with replacing(asked.output) as out:
        export_json(timeline, out)
    return 0


def _whole(path: Path, language: str) -> Timeline:
    """The timeline of a folder or of a compiled file, with everything in it."""
    from viewer.opening import whole_timeline

    _existing(path, language)
    return whole_timeline(path)


def _search(asked: argparse.Namespace, language: str) -> int:
    from viewer.desktop.hit_list import hits_as_json, hits_as_text
    from viewer.opening import open_library

    _existing(asked.timeline, language)
    with open_library(asked.timeline) as library:
        hits = library.search(asked.text, language, asked.limit)
        as_text = hits_as_json if asked.json else hits_as_text
        sys.stdout.write(as_text(library, hits, language))
    if not any(not hit.nearest for hit in hits):
        told = "nearest_found" if hits else "nothing_found"
        print(say("cli", told, language, text=asked.text), file=sys.stderr)
    return 0


def _doctor(asked: argparse.Namespace, language: str) -> int:
    from viewer.desktop.characters import characters_of
    from viewer.desktop.doctor import run_doctor
    from viewer.desktop.failure import sentence_for
    from viewer.paths import shipped_timeline

    characters, problem = "", None
    try:
        characters = characters_of(_whole(asked.timeline or shipped_timeline(), language))
    except Exception as fault:
        problem = sentence_for(fault, language)
        if problem is None:
            raise
    return run_doctor(sys.stdout, language, characters=characters, timeline_problem=problem)


def _kiosk(command: str) -> Callable[[argparse.Namespace, str], int]:
    def run(asked: argparse.Namespace, language: str) -> int:
        from viewer.kiosk.commands import run_command

        if command == "kiosk run":
            _existing(asked.timeline, language)
        return run_command(command, asked, language)

    return run


_COMMANDS: dict[str, Callable[[argparse.Namespace, str], int]] = {
    "": _window,
    "check": _check,
    "build": _build,
    "export": _export,
    "shot": _shot,
    "search": _search,
    "doctor": _doctor,
    **{command: _kiosk(command) for command in KIOSK_COMMANDS},
}
