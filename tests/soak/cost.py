"""What an exhibit costs while nobody is there, and how soon it answers a touch; `make cost` runs it.

At 1920 x 1080 px on the software renderer, each figure from a process of its own; on the screen, and in
build/cost.json. Exit status 0 if each is within its limit. ARGS="--seconds 20 --touches 20" for a quick look.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE)]

from shown import environ_for  # noqa: E402

FOLDER = ROOT / "build" / "cost"
CLOSED = '[open_hours]\nevery_day = "closed"\n'
_LONGEST_S = 1_800


@dataclass(frozen=True)
class Figure:
    """`value` may be `limit` at most; None is not measured, and not within it."""

    name: str
    value: float | None
    limit: float
    about: str

    @property
    def holds(self) -> bool:
        return self.value is not None and self.value <= self.limit


def main() -> int:
    options = _options()
    attract = _child("", "rest", options.seconds)
    closed = _child(CLOSED, "rest", options.seconds)
    assert (attract["scene"], closed["scene"]) == ("attract", "closed")
    touched = _child("", "touch", options.touches)
    answered = [time for time in touched["first_ms"] + touched["visit_ms"] if time is not None]
    first = [time for time in touched["first_ms"] if time is not None]
    figures = [
        Figure("attract_cpu", attract["cpu_share"], 0.25, "share of one core in attract"),
        Figure("closed_cpu", closed["cpu_share"], 0.005, "share of one core in closed hours"),
        Figure("touch_p95_ms", _rank(answered, 0.95), 100, "ms from a touch to what it changes, of 95 in 100"),
        Figure("first_touch_p95_ms", _rank(first, 0.95), 100, "the same, of touches that end attract"),
    ]
    report = {
        "seconds": options.seconds,
        "touches": len(touched["first_ms"] + touched["visit_ms"]),
        "touches_without_effect": len(touched["first_ms"] + touched["visit_ms"]) - len(answered),
        "touch_p50_ms": _rank(answered, 0.5),
        "touch_max_ms": max(answered, default=None),
        "attract_frames_per_min": attract["frames_per_min"],
        "closed_frames_per_min": closed["frames_per_min"],
        **{figure.name: figure.value for figure in figures},
    }
    (ROOT / "build" / "cost.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1))
    for figure in figures:
        value = "nothing was measured" if figure.value is None else f"{figure.value:g}"
        print(f"{'' if figure.holds else 'TOO MUCH: '}{figure.about}: {value}, {figure.limit:g} at most")
    return 0 if all(figure.holds for figure in figures) else 1


def _child(config: str, what: str, amount: float) -> dict[str, Any]:
    print(f"cost: {what}{', closed' if config else ''}", file=sys.stderr, flush=True)
    environ = environ_for(FOLDER)
    file = FOLDER / "kiosk.toml"
    file.write_text(config, encoding="utf-8")
    command = [sys.executable, str(HERE / "watched.py"), str(file), what, str(amount)]
    done = subprocess.run(command, env=environ, stdout=subprocess.PIPE, timeout=_LONGEST_S, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _rank(values: list[float], share: float) -> float | None:
    """The value that `share` of all do not exceed (nearest rank)."""
    return sorted(values)[math.ceil(share * len(values)) - 1] if values else None


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--touches", type=int, default=120)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
