from __future__ import annotations

from pathlib import Path

import pytest

from viewer.desktop.arguments import COMMANDS, asked_language, misspelt_command, parser_for, split_command


@pytest.mark.parametrize(
    ("arguments", "command", "rest"),
    [
        ([], "", []),
        (["my-folder"], "", ["my-folder"]),
        (["check", "x"], "check", ["x"]),
        (["--lang", "zh", "check", "x"], "check", ["--lang", "zh", "x"]),
        (["--lang=zh", "check", "x"], "check", ["--lang=zh", "x"]),
        (["--event", "build", "x"], "", ["--event", "build", "x"]),
        (["--", "check"], "", ["--", "check"]),
        (["./check"], "", ["./check"]),
        (["--version"], "", ["--version"]),
        (["--lang"], "", ["--lang"]),
        (["kiosk", "set-pin"], "kiosk set-pin", []),
        (["--lang", "zh", "kiosk", "keygen", "-o", "x"], "kiosk keygen", ["--lang", "zh", "-o", "x"]),
        (["kiosk"], "", ["kiosk"]),
        (["kiosk", "--config", "x", "set-pin"], "", ["kiosk", "--config", "x", "set-pin"]),
    ],
)
def test_the_first_word_that_is_no_option_may_be_a_command(
    arguments: list[str], command: str, rest: list[str]
) -> None:
    assert split_command(arguments) == (command, rest)


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["serch", "x"], ("serch", "search")),
        (["kiosk", "setpin"], ("kiosk setpin", "kiosk set-pin")),
        (["kiosks"], ("kiosks", "kiosk run")),
        (["--lang", "zh", "Doctr"], ("Doctr", "doctor")),
        (["./serch"], None),
        (["serch.timeline"], None),
        (["exports-of-1994-by-year"], None),
        (["--", "serch"], None),
        (["--event", "serch"], None),
        (["built"], None),
        ([], None),
    ],
)
def test_a_word_that_is_no_path_may_be_a_misspelt_command(
    arguments: list[str], near: tuple[str, str] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "built").mkdir()
    monkeypatch.chdir(tmp_path)
    assert misspelt_command(arguments) == near


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["check", "--lang", "zh"], "zh"),
        (["--lang=en", "x"], "en"),
        (["x"], None),
        (["--lang"], None),
        (["--", "--lang", "zh"], None),
    ],
)
def test_the_language_is_known_before_anything_else(arguments: list[str], language: str | None) -> None:
    assert asked_language(arguments) == language


def test_a_picture_has_a_size_a_view_and_a_look() -> None:
    words = "t -o a.png --size 1280x720 --view 2010/2024 --profile kiosk --diagonal-mm 1397 --text-size 150%"
    asked = parser_for("shot", "en", "1").parse_args(words.split())
    assert asked.timeline == Path("t")
    assert asked.size == (1280, 720)
    assert (asked.view, asked.profile, asked.diagonal_mm, asked.text_size) == ("2010/2024", "kiosk", 1397.0, 1.5)


def test_an_export_goes_to_standard_output_unless_told_otherwise() -> None:
    assert str(parser_for("export", "en", "1").parse_args(["t", "--to", "json"]).output) == "-"


def test_a_file_manager_may_give_a_url() -> None:
    asked = parser_for("", "en", "1").parse_args(["file:///t/%E6%B1%89%20%231.timeline"])
    assert asked.timeline == Path("/t/汉 #1.timeline")


FAULTS = [
    ("", ["--theme", "nihgt"], "“nihgt” is none of night, paper, contrast. Did you mean night?"),
    ("", ["--themes"], "--themes is not understood. Did you mean --theme?"),
    ("", ["a", "b"], "b is not understood."),
    ("", ["--event"], "--event needs a value."),
    ("", ["--text-size", "3"], "“3” is no text size"),
    ("check", [], "TIMELINE is missing."),
    ("build", ["t"], "--output/-o is missing."),
    ("export", ["t", "--to", "xml"], "“xml” is none of json."),
    ("shot", ["-o", "a.png", "--size", "big"], "“big” is no size"),
    ("shot", ["-o", "a.png", "--size", "10x10"], "“10x10” is no size"),
    ("shot", ["-o", "a.png", "--size", "99999x10000"], "“99999x10000” is no size"),
    ("shot", ["-o", "a.png", "--diagonal-mm", "nan"], "“nan” is no diagonal"),
    ("shot", ["-o", "a.png", "--profile", "desktop"], "Did you mean desk?"),
    ("search", ["t"], "TEXT is missing."),
    ("search", ["t", "x", "--limit", "0"], "“0” is no number of hits"),
]


@pytest.mark.parametrize(("command", "arguments", "told"), FAULTS)
def test_wrong_usage_is_one_line_and_status_two(
    capsys: pytest.CaptureFixture[str], command: str, arguments: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as ending:
        parser_for(command, "en", "1").parse_args(arguments)
    error = capsys.readouterr().err
    assert ending.value.code == 2
    assert told in error
    assert error.count("\n") == 1
    assert error.rstrip().endswith("--help.")


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help_in_both_languages(command: str, language: str) -> None:
    text = parser_for(command, language, "1").format_help()
    assert "timeline-viewer" in text
    assert ("用法：" in text) == (language == "zh-Hans")
    assert "usage" not in text or language == "en"


def test_the_windows_help_lists_every_command() -> None:
    text = parser_for("", "en", "1").format_help()
    assert all(f"\n  {command} " in text for command in COMMANDS)
