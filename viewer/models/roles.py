"""Two of Qt's item roles, by their numbers.

Naming `Qt` makes the ninety enums of its namespace at once, which takes a start as long as its own first frame.
"""

from __future__ import annotations

DISPLAY_ROLE = 0
"""Qt.ItemDataRole.DisplayRole."""
FIRST_ROLE = 0x101
"""The first after Qt.ItemDataRole.UserRole: Qt and styles use none from there on."""
