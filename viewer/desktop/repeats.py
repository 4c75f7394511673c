"""What says the same again and again must not push everything else out of the log."""

from __future__ import annotations

import logging
from collections import OrderedDict

_WHOLE = 10
"""So many times a message is written as it comes, then at 20, 40, 80, … with how often it came."""
_REMEMBERED = 500
_KEY_LENGTH = 200


class Repeats(logging.Filter):
    """Lets a message that comes for ever through ever more rarely; messages are the same by their beginning."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: OrderedDict[tuple[str, int, str], int] = OrderedDict()

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        key = (record.name, record.levelno, text[:_KEY_LENGTH])
        count = self._counts.pop(key, 0) + 1
        self._counts[key] = count
        if len(self._counts) > _REMEMBERED:
            self._counts.popitem(last=False)
        if count <= _WHOLE:
            return True
        rounds, rest = divmod(count, _WHOLE)
        if rest or rounds & (rounds - 1):
            return False
        record.msg, record.args = f"{text} (for the {count}th time)", None
        return True
