"""What every visit begins with."""

from __future__ import annotations

from viewer.desktop.locale_tags import choose_language, system_languages
from viewer.desktop.settings import Settings
from viewer.kiosk.config import KioskConfig
from viewer.library.library import Library


def settings_of(config: KioskConfig, library: Library) -> Settings:
    """The settings of a fresh visitor of `library`; nothing that a visitor changes is kept."""
    wanted = [config.language] if config.language else system_languages()
    return Settings(
        language=choose_language(wanted, library.heading.languages),
        theme=config.theme,
        text_size=config.text_size,
        reduced_motion=config.reduced_motion,
    )
