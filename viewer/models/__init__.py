"""What the window lists: rows for QML, one role for each field of a frozen dataclass."""
