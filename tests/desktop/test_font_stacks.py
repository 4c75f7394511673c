from __future__ import annotations

import pytest

from viewer.desktop.font_stacks import NEEDED, STAND_INS, Face, installed_stack, stack

DEBIAN = ("Noto Sans", "Noto Serif", "Noto Sans CJK SC", "Noto Serif CJK SC", "Noto Serif Tibetan", "DejaVu Sans")


@pytest.mark.parametrize(
    ("face", "language", "first"),
    [
        (Face.SANS, "zh-Hans", "Noto Sans CJK SC"),
        (Face.SERIF, "zh-Hans", "Noto Serif CJK SC"),
        (Face.SANS, "en", "Noto Sans"),
        (Face.SERIF, "en-GB", "Noto Serif"),
        (Face.SERIF, "bo", "Noto Serif Tibetan"),
        (Face.SANS, "zh-TW", "Noto Sans CJK TC"),
        (Face.SANS, "zh-Hans-HK", "Noto Sans CJK SC"),
        (Face.SERIF, "ja", "Noto Serif CJK JP"),
    ],
)
def test_a_language_is_set_in_its_own_script_first(face: Face, language: str, first: str) -> None:
    assert stack(face, language)[0] == first


@pytest.mark.parametrize("language", ["zh", "en", "bo", "ja", "ko", "zh-Hant", "und"])
@pytest.mark.parametrize("face", list(Face))
def test_every_stack_holds_latin_han_and_tibetan(face: Face, language: str) -> None:
    families = set(stack(face, language))
    assert families >= {f"Noto {face.title()}", "Noto Serif Tibetan"}
    assert any("CJK" in family for family in families)


@pytest.mark.parametrize(
    ("installed", "sans", "serif"),
    [
        (("Segoe UI", "Microsoft YaHei", "SimSun", "Cambria"), "Microsoft YaHei", "SimSun"),
        (("Helvetica Neue", "PingFang SC", "Songti SC", "Georgia"), "PingFang SC", "Songti SC"),
    ],
    ids=["windows", "macos"],
)
def test_other_systems_bring_stand_ins_for_chinese(installed: tuple[str, ...], sans: str, serif: str) -> None:
    assert installed_stack(Face.SANS, "zh", installed)[0] == sans
    assert installed_stack(Face.SERIF, "zh", installed)[0] == serif


def test_families_that_are_not_installed_are_left_out() -> None:
    assert installed_stack(Face.SANS, "en", DEBIAN) == (
        "Noto Sans",
        "DejaVu Sans",
        "Noto Sans CJK SC",
        "Noto Serif Tibetan",
    )


def test_a_machine_with_none_of_the_families_gets_all_of_their_names() -> None:
    assert installed_stack(Face.SANS, "en", ["Comic Neue"]) == stack(Face.SANS, "en")


def test_each_needed_family_is_the_first_to_stand_in_for_itself() -> None:
    assert [STAND_INS[family][0] for family in NEEDED] == list(NEEDED)
