"""The bench's figures as a table for people, with the machine that they were taken on."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import Any

COLUMNS = (
    "cold_start_ms",
    "cold_start_ratio_to_bare",
    "first_build_s",
    "pan_p50_ms",
    "pan_p99_ms",
    "zoom_p50_ms",
    "zoom_p99_ms",
    "open_event_p95_ms",
    "search_p95_ms",
    "anim_interval_p99_ms",
    "rss_mb",
    "delegates_max",
    "idle_cpu_s_per_min",
)
"""The figures of one size, in the order of build/bench.json."""


def machine(runs: int, idle_s: float) -> str:
    """One line on what the figures were taken on and how."""
    from PySide6.QtCore import qVersion

    return (
        f"{_processor()}, {len(os.sched_getaffinity(0))} cores, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, Qt {qVersion()}; software renderer at 1920x1080; "
        f"medians of {runs}, at rest for {idle_s:g} s"
    )


def table(result: dict[str, Any]) -> str:
    """Markdown: a row a figure, a column a size."""
    sizes = result["sizes"]
    head = ["", *(f"{int(size):,}" for size in sizes)]
    rows = [["bare_window_ms", *[_said(result["bare_window_ms"])] * len(sizes)]]
    rows += [[name, *(_said(figures[name]) for figures in sizes.values())] for name in COLUMNS]
    widths = [max(len(row[place]) for row in [head, *rows]) for place in range(len(head))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in [head, rule, *rows])


def _line(cells: list[str], widths: list[int]) -> str:
    first, *others = [
        cell.ljust(width) if place == 0 else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "| " + " | ".join([first, *others]) + " |"


def _said(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:,g}" if figure < 1_000 else f"{figure:,.0f}"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
