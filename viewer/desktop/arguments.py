"""The command line's grammar: which command, which options, what each value may be.

Knows what may be typed and nothing of what is done with it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any, NoReturn, TypeVar

from viewer.desktop.kiosk_arguments import KIOSK_COMMANDS, add_kiosk_arguments
from viewer.desktop.nearest import nearest
from viewer.desktop.options import LISTED_HITS, MAX_TEXT_SIZE, MIN_TEXT_SIZE, PROFILES, THEMES
from viewer.desktop.timeline_url import TimelineUrl, parse_url
from viewer.messages import say

PROGRAM = "timeline-viewer"
COMMANDS = ("check", "build", "export", "shot", "search", "doctor", *KIOSK_COMMANDS)
"""Of one word or two, with a blank between them."""
EXPORT_FORMATS = ("json",)
WRONG_USAGE = 2

_WINDOW_OPTIONS_WITH_VALUE = ("--lang", "--theme", "--event", "--text-size", "--config")
_MIN_SIDE, _MAX_SIDE = 200, 16384

V = TypeVar("V")

# argparse says these in English only; what it found is kept, the sentence is ours.
_FAULTS = (
    ("missing", re.compile(r"the following arguments are required: (?P<found>.+)")),
    ("unrecognised", re.compile(r"unrecognized arguments: (?P<found>.+)")),
    ("no_value", re.compile(r"argument (?P<found>\S+): expected one argument")),
    ("wrong_value", re.compile(r"argument (?P<found>\S+): (?P<reason>.+)", re.DOTALL)),
)


def _formatter(usage_word: str) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.RawDescriptionHelpFormatter):
        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, usage_word if prefix is None else prefix)

    return Formatter


class Parser(argparse.ArgumentParser):
    """One command's options, speaking `language`; a fault is one line on stderr and exit status 2.

    The help's sentences are looked up when somebody asks for help: a start of the window reads none, 8 ms.
    """

    def __init__(self, command: str, language: str) -> None:
        self.language = language
        self._command = command
        self._about: list[tuple[argparse.Action, str]] = []
        super().__init__(prog=f"{PROGRAM} {command}".rstrip(), add_help=False, allow_abbrev=False)
        self._named = self.add_argument_group()
        self._optional = self.add_argument_group()

    def _say(self, key: str, **values: object) -> str:
        return say("cli", key, self.language, **values)

    def positional(self, name: str, *, about: str = "", **settings: Any) -> None:
        """`about` names the help's sentence where it is not the argument's own."""
        self._about.append((self._named.add_argument(name, metavar=name.upper(), **settings), about or name))

    def option(self, flag: str, *more: str, about: str = "", **settings: Any) -> None:
        """`about` names the help's sentence where it is not the flag's own."""
        about = about or flag.lstrip("-").replace("-", "_")
        self._about.append((self._optional.add_argument(flag, *more, **settings), about))

    def error(self, message: str) -> NoReturn:
        text = message
        for key, pattern in _FAULTS:
            if match := pattern.fullmatch(message):
                text = self._say(f"fault_{key}", **match.groupdict())
                if key == "unrecognised":
                    text += self._hint(match["found"].split()[0])
                break
        self.exit(WRONG_USAGE, f"{self.prog}: {text} {self._say('see_help', program=self.prog)}\n")

    def _hint(self, word: str) -> str:
        near = nearest(word, self._option_string_actions) if word.startswith("-") else None
        return self._say("did_you_mean", name=near) if near else ""

    def format_help(self) -> str:
        command = re.sub("[ -]", "_", self._command or "window")
        self.description = self._say(f"about_{command}")
        self.formatter_class = _formatter(self._say("usage_word"))
        self._named.title, self._optional.title = self._say("arguments"), self._say("options")
        for action, about in self._about:
            action.help = self._say(f"help_{about}").replace("%", "%%")
        if not self._command:
            self.epilog = self._say("commands")
        return super().format_help()

    def print_help(self, file: IO[str] | None = None) -> None:  # type: ignore[override]
        super().print_help(file or sys.stdout)


def split_command(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The command named in `arguments` ("" for the window) and the arguments without it.

    The command is the first word that is neither an option nor an option's value, so that
    `--lang zh check x` and `check x --lang zh` are the same.
    """
    rest = list(arguments)
    place = _place_of_first_word(rest)
    if place is None:
        return "", rest
    for words in (1, 2):
        command = " ".join(rest[place : place + words])
        if command in COMMANDS:
            return command, rest[:place] + rest[place + words :]
    return "", rest


def misspelt_command(arguments: Sequence[str]) -> tuple[str, str] | None:
    """The first word and the command that it is probably meant to be; None if it looks like a path or is one."""
    place = _place_of_first_word(arguments)
    word = "" if place is None else arguments[place]
    path = Path(word)
    if not word or path.name != word or path.suffix or path.exists():
        return None
    if place is not None and word in {command.partition(" ")[0] for command in KIOSK_COMMANDS}:
        word = " ".join(arguments[place : place + 2])
    near = nearest(word, COMMANDS)
    return (word, near) if near else None


def _place_of_first_word(arguments: Sequence[str]) -> int | None:
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        if arguments[place] == "--":
            return None
        place += 2 if arguments[place] in _WINDOW_OPTIONS_WITH_VALUE else 1
    return place if place < len(arguments) else None


def asked_language(arguments: Sequence[str]) -> str | None:
    """The value of `--lang`, read before the parser exists because its help is written in it."""
    for place, word in enumerate(arguments):
        if word == "--":
            return None
        if word == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return None


def parser_for(command: str, language: str, version: str) -> Parser:
    """The parser of one of COMMANDS, or of the window for ""."""
    parser = Parser(command, language)
    match command:
        case "":
            parser.positional("timeline", nargs="?", type=path_or_url, about="timeline_or_url")
            _add_look(parser)
            parser.option("--kiosk", action="store_true")
            parser.option("--config", type=Path, metavar="FILE")
            parser.option("--version", action="version", version=f"{PROGRAM} {version}")
        case "check":
            parser.positional("timeline", type=local_path)
            parser.option("--json", action="store_true")
            parser.option("--texts", type=Path, metavar="DIR")
        case "build":
            parser.positional("timeline", type=local_path)
            parser.option("--output", "-o", type=Path, metavar="FILE", required=True)
            parser.option("--sign", type=Path, metavar="KEY")
        case "export":
            parser.positional("timeline", type=local_path)
            parser.option("--to", type=one_of(EXPORT_FORMATS, language), metavar="FORMAT", required=True)
            parser.option("--output", "-o", type=Path, metavar="FILE", default=Path("-"), about="output_or_stdout")
        case "shot":
            parser.positional("timeline", nargs="?", type=local_path)
            parser.option("--output", "-o", type=Path, metavar="FILE.png", required=True)
            parser.option("--size", type=_value(_size, "bad_size", language), default=(1920, 1080), metavar="WxH")
            _add_look(parser)
            parser.option("--view", metavar="FROM/TO")
            parser.option("--profile", type=one_of(PROFILES, language), default="desk", metavar="|".join(PROFILES))
            parser.option("--diagonal-mm", type=_value(_millimetres, "bad_diagonal", language), metavar="MM")
        case "search":
            parser.positional("timeline", type=local_path)
            parser.positional("text")
            parser.option("--json", action="store_true")
            parser.option("--limit", type=_value(_count, "bad_limit", language), default=LISTED_HITS, metavar="N")
        case "doctor":
            parser.positional("timeline", nargs="?", type=local_path)
        case _:
            add_kiosk_arguments(parser, command)
    parser.option("--lang", metavar="TAG")
    parser.option("--help", "-h", action="help")
    return parser


def local_path(text: str) -> Path:
    """A path as typed, or as a file manager gives it (`file:///…`, with % for what a URL cannot hold)."""
    if text.lower().startswith("file://"):
        from urllib.parse import urlsplit
        from urllib.request import url2pathname

        return Path(url2pathname(urlsplit(text).path))
    return Path(text)


def path_or_url(text: str) -> Path | TimelineUrl:
    """A path as `local_path` reads it, or a link to an event."""
    return parse_url(text) or local_path(text)


def _add_look(parser: Parser) -> None:
    parser.option("--theme", type=one_of(THEMES, parser.language), metavar="|".join(THEMES))
    parser.option("--event", metavar="ID")
    parser.option("--text-size", type=_value(_text_size, "bad_text_size", parser.language), metavar="FACTOR")


def one_of(names: Sequence[str], language: str) -> Callable[[str], str]:
    """A value that is one of `names`, with the nearest of them in the fault."""

    def read(text: str) -> str:
        if text in names:
            return text
        near = nearest(text, names)
        hint = say("cli", "did_you_mean", language, name=near) if near else ""
        fault = say("cli", "not_one_of", language, found=text, names=", ".join(names))
        raise argparse.ArgumentTypeError(fault + hint)

    return read


def _value(read: Callable[[str], V], fault: str, language: str) -> Callable[[str], V]:
    """`read`, whose ValueError becomes the sentence `fault`."""

    def checked(text: str) -> V:
        try:
            return read(text)
        except ValueError:
            raise argparse.ArgumentTypeError(say("cli", fault, language, found=text)) from None

    return checked


def _within(value: V, least: Any, most: Any) -> V:
    if not least <= value <= most:
        raise ValueError
    return value


def _size(text: str) -> tuple[int, int]:
    width, height = re.split("[xX×*]", text)
    return _within(int(width), _MIN_SIDE, _MAX_SIDE), _within(int(height), _MIN_SIDE, _MAX_SIDE)


def _text_size(text: str) -> float:
    factor = float(text.removesuffix("%")) / 100 if text.endswith("%") else float(text)
    return _within(factor, MIN_TEXT_SIZE, MAX_TEXT_SIZE)


def _millimetres(text: str) -> float:
    return _within(float(text.removesuffix("mm")), 50.0, 10_000.0)


def _count(text: str) -> int:
    return _within(int(text), 1, 100_000)
