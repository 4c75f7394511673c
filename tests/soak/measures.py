"""What a soak finds out, from what an exhibit told and what it took of the machine."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import linear_regression
from typing import Any

WARM_UP_MIN = 10.0
"""What is made when it is first needed, and then kept, is taken as made by then; of a short soak, by its half."""
SLOPE_MB_PER_H = 1.0
GROWTH_MB = 1.0
LAST_ACTS = 200


@dataclass(frozen=True)
class Sample:
    """What the process takes, `minute` minutes after its first frame; memory in MB (10^6 bytes)."""

    minute: float
    rss_mb: float
    handles: int
    threads: int
    own_mb: float = 0.0
    """Of it what is no page of a file: a collection of fonts is mapped for each face in use, and each counts."""


@dataclass
class Worn:
    """One soak. Everything in `faults` is one sentence."""

    seed: int
    minutes: float = 0.0
    events: int = 0
    crashes: list[str] = field(default_factory=list)
    stalls: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """How somebody got out of the exhibit, or took something along."""
    acts: deque[str] = field(default_factory=lambda: deque(maxlen=LAST_ACTS))
    samples: list[Sample] = field(default_factory=list)
    scenes: Counter[str] = field(default_factory=Counter)
    """How often each scene came."""
    delegates: list[int] = field(default_factory=list)
    """Items of the window after each time in which nobody was there."""

    def hear(self, words: dict[str, Any]) -> None:
        """One thing that the exhibit told."""
        match words:
            case {"did": str(act)}:
                self.events += 1
                self.acts.append(act)
            case {"idle": seconds}:
                self.acts.append(f"{seconds:g} s of nobody")
            case {"stall": seconds, "stack": stack}:
                self.stalls.append(f"{seconds} s after event {self.events} ({self._last()})\n{stack}".rstrip())
            case {"warning": text}:
                self.warnings.append(f"{text} (after event {self.events}: {self._last()})")
            case {"left": how}:
                self.left.append(f"{how} (after event {self.events}: {self._last()})")
            case {"scene": scene}:
                self.scenes[scene] += 1
            case {"delegates": count}:
                self.delegates.append(count)

    def _last(self) -> str:
        return self.acts[-1] if self.acts else "nothing yet"

    @property
    def warmed_up(self) -> float:
        """From which minute on nothing may grow."""
        return min(WARM_UP_MIN, self.minutes / 2)

    def report(self) -> dict[str, Any]:
        """As it goes to build/soak.json; None for what so short a soak cannot say."""
        rss = least_by_minute(self.samples, "rss_mb", self.warmed_up)
        return {
            "minutes": round(self.minutes, 2),
            "events": self.events,
            "crashes": len(self.crashes),
            "stalls": len(self.stalls),
            "warnings": len(self.warnings),
            "rss_start_mb": round(rss[0], 1) if rss else None,
            "rss_end_mb": round(rss[-1], 1) if rss else None,
            "rss_slope_mb_per_h": slope_per_hour(rss) if self.minutes > WARM_UP_MIN else None,
            "fds_delta": self._growth("handles"),
            "threads_delta": self._growth("threads"),
            "delegates_delta": _second_half_over_first(self.delegates),
            "ways_out": len(self.left),
            "scenes": dict(sorted(self.scenes.items())),
            "rss_mb_by_minute": [round(rss, 1) for rss in least_by_minute(self.samples, "rss_mb", 0)],
            "own_mb_by_minute": [round(own, 1) for own in least_by_minute(self.samples, "own_mb", 0)],
            "seed": self.seed,
        }

    def _growth(self, what: str) -> int | None:
        least = least_by_minute(self.samples, what, self.warmed_up)
        return round(least[-1] - least[0]) if least else None

    def faults(self) -> list[str]:
        """What may not be; none if the soak is clean."""
        report = self.report()
        found = [
            *(f"crash: {text}" for text in self.crashes),
            *(f"stall: {text}" for text in self.stalls),
            *(f"warning: {text}" for text in self.warnings),
            *(f"way out: {text}" for text in self.left),
        ]
        slope, start, end = report["rss_slope_mb_per_h"], report["rss_start_mb"], report["rss_end_mb"]
        if slope is not None and slope > SLOPE_MB_PER_H and end - start > GROWTH_MB:
            found.append(f"memory grows by {slope} MB an hour, from {start} to {end} MB")
        for key, name in (("fds_delta", "handles"), ("threads_delta", "threads")):
            if report[key] is None:
                found.append(f"nothing is known of {name}: the soak was too short")
            elif report[key] > 0:
                found.append(f"{report[key]} more {name} at the end than after {self.warmed_up:g} minutes")
        if not self.events:
            found.append("nothing was done at all")
        return found


def least_by_minute(samples: Iterable[Sample], what: str, since: float) -> list[float]:
    """The least of each whole minute after minute `since`; what lives for a moment only is in none of them."""
    least: dict[int, float] = {}
    for sample in samples:
        if sample.minute >= since:
            minute = int(sample.minute - since)
            least[minute] = min(getattr(sample, what), least.get(minute, float("inf")))
    return [least[minute] for minute in sorted(least)]


def slope_per_hour(by_minute: Sequence[float]) -> float | None:
    """By least squares, of one value a minute; None of fewer than three."""
    if len(by_minute) < 3:
        return None
    return round(60 * linear_regression(range(len(by_minute)), by_minute).slope, 2)


def _second_half_over_first(counts: Sequence[int]) -> int | None:
    """By how much the least of the second half lies over the least of the first."""
    half = len(counts) // 2
    return min(counts[half:]) - min(counts[:half]) if half else None
