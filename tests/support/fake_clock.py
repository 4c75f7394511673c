"""Time that passes when a test says so: seconds that never fall, and a wall's clock that anybody may set."""

from __future__ import annotations

from datetime import datetime, timedelta


class FakeClock:
    def __init__(self, wall: datetime = datetime(2024, 7, 1, 12)) -> None:
        self.seconds = 1000.0
        self.wall = wall

    def __call__(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return self.wall

    def advance(self, seconds: float) -> None:
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)
