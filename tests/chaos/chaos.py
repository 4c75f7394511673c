"""What the exhibit withstands; `make chaos` runs it. The table goes to the screen, all of it to build/chaos.json.

Exit status 0 if each try of each trial ended with a picture in time. ARGS='--only killed --tries 3 --seed 1' for a
quick look; mounting a full and a read-only disk takes root, anybody else has their writes refused by the kernel.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from trials import TRIALS, Lab, Result, Trial

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "build" / "chaos"


def main() -> int:
    options = _options()
    shutil.rmtree(FOLDER, ignore_errors=True)
    program, timeline = _program(), FOLDER / "shipped.timeline"
    command = [sys.executable, "-m", "viewer", "build", "data/tibet-paired-assistance", "-o", str(timeline)]
    subprocess.run(command, cwd=program, check=True, capture_output=True)
    rows = []
    for trial in TRIALS:
        if options.only and trial.run.__name__ not in options.only:
            continue
        tries = options.tries or trial.tries
        lab = Lab(FOLDER / trial.run.__name__, program, timeline, tries, options.seed)
        print(f"chaos: {trial.what}, {tries} times", file=sys.stderr, flush=True)
        rows.append(_row(trial, list(trial.run(lab))))
    report = {"seed": options.seed, "root": os.geteuid() == 0, "written": time.strftime("%F"), "trials": rows}
    (ROOT / "build" / "chaos.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(table(rows))
    return 0 if all(row["ok"] for row in rows) else 1


def _program() -> Path:
    """A copy of the last commit, so that what is being edited meanwhile hurts nothing."""
    program = FOLDER / "program"
    program.mkdir(parents=True)
    archive = subprocess.run(
        ["git", "archive", "HEAD", "viewer", "resources", "data"], cwd=ROOT, check=True, capture_output=True
    )
    subprocess.run(["tar", "-x", "-C", program], input=archive.stdout, check=True)
    for translation in (ROOT / "resources" / "i18n").glob("*.qm"):
        shutil.copy(translation, program / "resources" / "i18n")
    return program


def _row(trial: Trial, results: list[Result]) -> dict[str, Any]:
    seconds = [result.seconds for result in results if result.seconds is not None]
    worst = max(seconds, default=None)
    return {
        "what": trial.what,
        "tries": len(results),
        "worst_s": None if worst is None else round(worst, 1),
        "limit_s": trial.limit_s,
        "came": dict(Counter(result.came for result in results).most_common()),
        "ok": len(seconds) == len(results)
        and worst is not None
        and worst <= trial.limit_s
        and (trial.still_page or not any(result.came.startswith("still page") for result in results)),
    }


def table(rows: list[dict[str, Any]]) -> str:
    """As it stands in docs/kiosk.md."""
    lines = [
        "| what was done | times | longest, s | limit, s | what came | |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        came = "; ".join(f"{what} ({count})" for what, count in row["came"].items())
        worst = "–" if row["worst_s"] is None else f"{row['worst_s']:.1f}"
        fine = "as it should" if row["ok"] else "**not as it should**"
        lines.append(f"| {row['what']} | {row['tries']} | {worst} | {row['limit_s']:.0f} | {came} | {fine} |")
    return "\n".join(lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=[trial.run.__name__ for trial in TRIALS])
    parser.add_argument("--tries", type=int)
    parser.add_argument("--seed", type=int, default=20_240_913)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
