from __future__ import annotations

import dataclasses

import pytest

from viewer.desktop.doctor_screen import fonts, graphics, screens
from viewer.desktop.finding import Level
from viewer.desktop.font_stacks import NEEDED
from viewer.desktop.probe import Probe
from viewer.desktop.screens import Screen

SCREEN = Screen("HDMI-1", 1920, 1080, 527, 296, 96.0, 1.0, 59.94)
WELL = Probe(screens=(SCREEN,), families=tuple(NEEDED), graphics="llvmpipe")


def test_a_screen_is_told_with_its_measures() -> None:
    (finding,) = screens("en", WELL, None)
    assert finding.level is Level.FINE
    assert finding.text == (
        "HDMI-1: 1920 x 1080 px, 1 px per logical px, 96 logical DPI, 60 Hz; 604 mm across, 93 DPI"
    )


def test_a_screen_of_an_absurd_size_is_told_with_what_it_says_and_what_is_taken() -> None:
    probe = dataclasses.replace(WELL, screens=(dataclasses.replace(SCREEN, width_mm=16, height_mm=9),))
    (finding,) = screens("en", probe, None)
    assert finding.level is Level.WORSE
    assert "16 x 9 mm" in finding.text
    assert "96 DPI are taken" in finding.text
    assert "--diagonal-mm" in finding.mend


def test_without_a_display_no_screen_is_made_up() -> None:
    (finding,) = screens("en", WELL, "There is no display.")
    assert finding.level is Level.WORSE
    assert finding.text.startswith("There is no display.")


def test_a_qt_that_does_not_start_stops_the_program() -> None:
    (finding,) = screens("en", Probe(fault="libEGL.so.1: cannot open"), None)
    assert finding.level is Level.STOPS
    assert "libEGL.so.1" in finding.text


@pytest.mark.parametrize(
    ("renderer", "environ", "level", "told"),
    [
        ("llvmpipe", {}, Level.FINE, "OpenGL: llvmpipe"),
        ("", {}, Level.FINE, "no OpenGL"),
        (None, {}, Level.WORSE, "crashed"),
        (None, {"QT_QUICK_BACKEND": "software"}, Level.FINE, "QT_QUICK_BACKEND"),
    ],
)
def test_what_draws_is_told(renderer: str | None, environ: dict[str, str], level: Level, told: str) -> None:
    (finding,) = graphics("en", dataclasses.replace(WELL, graphics=renderer), environ, None)
    assert finding.level is level
    assert told in finding.text


def test_without_a_display_opengl_is_not_judged() -> None:
    assert list(graphics("en", WELL, {}, "There is no display.")) == []


def test_the_families_of_the_design_and_covered_characters_are_fine() -> None:
    found = list(fonts("en", WELL, "abc汉"))
    assert {finding.level for finding in found} == {Level.FINE}
    assert found[-1].text == "Every one of the timeline's 4 different characters has a font."


def test_a_missing_family_is_told_with_what_stands_in_and_its_package() -> None:
    probe = dataclasses.replace(WELL, families=("Noto Sans", "Noto Serif", "Noto Serif CJK SC", "Microsoft YaHei"))
    (finding,) = (one for one in fonts("en", probe, "", "linux") if one.level is not Level.FINE)
    assert finding.text == "Noto Sans CJK SC is missing; Microsoft YaHei stands in for it."
    assert finding.mend == "sudo apt install fonts-noto-cjk"


def test_no_chinese_font_at_all_is_told_for_both_faces() -> None:
    probe = dataclasses.replace(WELL, families=("Noto Sans", "Noto Serif"), uncovered="汉字")
    found = [one for one in fonts("en", probe, "ab汉字", "linux") if one.level is not Level.FINE]
    assert [finding.level for finding in found] == [Level.WORSE, Level.WORSE, Level.STOPS]
    assert {finding.mend for finding in found} == {"sudo apt install fonts-noto-cjk"}
    assert "汉 字" in found[-1].text


def test_a_single_rare_character_without_a_font_does_not_stop_the_program() -> None:
    probe = dataclasses.replace(WELL, uncovered="ཀ")
    (finding,) = (one for one in fonts("en", probe, "ཀ" + "a" * 99, "linux") if one.level is not Level.FINE)
    assert finding.level is Level.WORSE
    assert finding.mend == "sudo apt install fonts-noto-core"


def test_no_fonts_at_all_stop_the_program() -> None:
    (finding,) = fonts("en", dataclasses.replace(WELL, families=()), "a", "linux")
    assert finding.level is Level.STOPS
    assert finding.mend == "sudo apt install fonts-noto-cjk fonts-noto-core"


def test_other_systems_are_told_where_the_fonts_are() -> None:
    (finding,) = fonts("en", dataclasses.replace(WELL, families=()), "a", "win32")
    assert "fonts.google.com/noto" in finding.mend


def test_a_long_list_of_characters_is_cut() -> None:
    probe = dataclasses.replace(WELL, uncovered="".join(map(chr, range(0x4E00, 0x4E80))))
    found = list(fonts("en", probe, "", "linux"))
    assert found[-1].text.endswith(" …")
    assert len(found[-1].text) < 160
