"""How quick the window is with 20 to 1,000,000 events; `make bench` runs it. It decides nothing: it tells figures.

Every figure is taken in a fresh process, on the software renderer and an offscreen screen, through the window's
real input path. The table goes to the screen, the figures to build/bench.json.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SUPPORT = ROOT / "tests" / "support"
sys.path[:0] = [str(ROOT), str(SUPPORT)]

from many import write_timeline  # noqa: E402
from table import COLUMNS, machine, table  # noqa: E402

from viewer.desktop.settings import Settings, SettingsFile  # noqa: E402

FOLDER = ROOT / "build" / "bench"
SIZES = (20, 200, 10_000, 100_000)
MILLION = 1_000_000
WINDOW = (0, 0, 1920, 1080)
_LONGEST_S = 3_600

Figures = dict[str, float | None]


def main() -> int:
    options = _options()
    sizes = [*options.sizes, *([MILLION] if options.million else [])]
    home = FOLDER / "home"
    shutil.rmtree(home, ignore_errors=True)
    SettingsFile(home / "config" / "settings.toml").save(Settings(language="en", window=WINDOW))
    environ = _environ(home)
    compiled: dict[int, Path] = {}
    figures: dict[int, Figures] = {}
    for size in sizes:
        _tell(f"{size:,} events: first build")
        folder = _made(size)
        built = _child("build", environ, str(folder))
        compiled[size] = Path(built["compiled"])
        figures[size] = {"first_build_s": built["first_build_s"]}
    bare = _starts(options.runs, environ, compiled, figures)
    for size in sizes:
        runs = []
        for run in range(options.runs):
            _tell(f"{size:,} events: run {run + 1} of {options.runs}")
            unpaced = _child("drive", environ | {"QT_QPA_UPDATE_IDLE_TIME": "0"}, str(compiled[size]))
            paced = _child("rest", environ, str(compiled[size]), str(options.idle))
            runs.append(unpaced | paced)
        for name in {name for run in runs for name in run}:
            figures[size][name] = _median([run.get(name) for run in runs])
    result = {
        "bare_window_ms": bare,
        "sizes": {str(size): {name: figures[size].get(name) for name in COLUMNS} for size in sizes},
    }
    target = ROOT / "build" / "bench.json"
    target.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(machine(options.runs, options.idle))
    print(table(result))
    _tell(f"written to {target.relative_to(ROOT)}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="numbers of events, as in 20,200")
    parser.add_argument("--runs", type=int, default=5, help="how often each figure is taken; its median counts")
    parser.add_argument(
        "--idle", type=float, default=10, help="seconds at rest in which processor time is counted"
    )
    parser.add_argument(
        "--million", action="store_true", help="with 1,000,000 events too, which takes many minutes"
    )
    return parser.parse_args()


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(size) for size in text.split(","))


def _environ(home: Path) -> dict[str, str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "QML_", "QSG_"))}
    # As on anyone's machine: compiled Python and QML are kept from one start to the next.
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return environ | {
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(SUPPORT)]),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "TIMELINE_VIEWER_HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "LC_ALL": "C.UTF-8",
    }


def _made(size: int) -> Path:
    """The folder of a timeline of `size` events; one that stands already is the same."""
    folder = FOLDER / f"{size}"
    if not folder.exists():
        unfinished = FOLDER / f"{size}.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        write_timeline(unfinished, size)
        unfinished.rename(folder)
    return folder


def _starts(
    runs: int, environ: dict[str, str], compiled: dict[int, Path], figures: dict[int, Figures]
) -> float | None:
    """A bare window's start in ms, which is answered, and the window's for each size, turn by turn."""
    bare: list[float | None] = []
    cold: dict[int, list[float | None]] = {size: [] for size in compiled}
    # The first turn fills the caches of Python and QML and does not count.
    for run in range(runs + 1):
        _tell(f"cold starts: {run} of {runs}")
        bare.append(_start("bare", environ))
        for size, file in compiled.items():
            cold[size].append(_start("start", environ, str(file)))
    bare_ms = _median(bare[1:])
    for size, times in cold.items():
        figures[size]["cold_start_ms"] = cold_ms = _median(times[1:])
        figures[size]["cold_start_ratio_to_bare"] = round(cold_ms / bare_ms, 2) if cold_ms and bare_ms else None
    return bare_ms


def _start(name: str, environ: dict[str, str], *arguments: str) -> float:
    """ms from just before the process is started until its first complete frame."""
    begun = time.monotonic_ns()
    complete = _child(name, environ, *arguments)["complete_ns"]
    return (complete - begun) / 1e6


def _child(name: str, environ: dict[str, str], *arguments: str) -> dict[str, float]:
    """Run tests/bench/<name>.py; what it prints last is JSON."""
    done = subprocess.run(
        [sys.executable, str(HERE / f"{name}.py"), *arguments],
        env=environ,
        cwd=FOLDER,
        stdout=subprocess.PIPE,
        text=True,
        timeout=_LONGEST_S,
        check=True,
    )
    figures: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return figures


def _median(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(median(known), 2) if known else None


def _tell(what: str) -> None:
    print(f"bench: {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
