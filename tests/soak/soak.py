"""The exhibit under a monkey for many minutes; `make soak MINUTES=30` runs it. The figures go to build/soak.json.

Exit status 0 if nothing crashed, stood still, warned, grew or let anybody out. ARGS='--seed 7' for another walk;
what one seed does, it does again.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE)]

from measures import Sample, Worn  # noqa: E402
from shown import PIN, START_S, environ_for, strays  # noqa: E402

from viewer.kiosk.pin import hash_pin  # noqa: E402
from viewer.kiosk.usage import usage_of  # noqa: E402

FOLDER = ROOT / "build" / "soak"
SEED = 20_240_913
_SAMPLE_S = 2.0
_SILENT_S = 30.0
"""Who has told nothing for so long hangs: the monkey's acts and idles follow each other within seconds."""
_TOLD_FAULTS = 20

CONFIG = """\
pin_hash = "{pin}"
statistics = true
[open_hours]
every_day = "06:00-23:00"
[brightness]
"08:00" = 1.0
"19:00" = 0.6
"""


def main() -> int:
    options = _options()
    minutes, seed = options.minutes, options.seed
    print(f"soak: {minutes:g} minutes, seed {seed}", file=sys.stderr, flush=True)
    environ = environ_for(options.folder)
    config = options.folder / "kiosk.toml"
    config.write_text(CONFIG.format(pin=hash_pin(PIN)), encoding="utf-8")
    worn = wear([sys.executable, str(HERE / "worn.py"), str(config), str(minutes), str(seed)], environ, seed)
    worn.left += [f"a file was written: {file}" for file in strays(options.folder)]
    report, faults = worn.report(), worn.faults()
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1))
    if faults:
        print(f"The last {len(worn.acts)} acts of seed {seed}:", *worn.acts, sep="\n  ", file=sys.stderr)
        print(*faults[:_TOLD_FAULTS], sep="\n", file=sys.stderr)
        if len(faults) > _TOLD_FAULTS:
            print(f"and {len(faults) - _TOLD_FAULTS} more", file=sys.stderr)
    return 1 if faults else 0


def wear(command: Sequence[str], environ: dict[str, str], seed: int, *, silent_s: float = _SILENT_S) -> Worn:
    """Run `command`, which tells what happens in lines of JSON, to its end; nothing of it is left then."""
    worn = Worn(seed)
    with subprocess.Popen(
        command, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout
        assert child.stderr
        try:
            _listen(child, worn, silent_s)
        finally:
            if child.poll() is None:
                child.kill()
    return worn


def _listen(child: subprocess.Popen[bytes], worn: Worn, silent_s: float) -> None:
    assert child.stdout
    assert child.stderr
    pipes = {child.stdout.fileno(): bytearray(), child.stderr.fileno(): bytearray()}
    began: float | None = None
    done = False
    deadline, sample_at = time.monotonic() + max(START_S, silent_s), 0.0
    while pipes:
        ready, _, _ = select.select(list(pipes), [], [], 0.5)
        now = time.monotonic()
        for pipe in ready:
            told = os.read(pipe, 65_536)
            if not told:
                del pipes[pipe]
                continue
            deadline = now + silent_s
            *lines, rest = (bytes(pipes[pipe]) + told).split(b"\n")
            pipes[pipe] = bytearray(rest)
            for line in lines:
                text = line.decode(errors="replace")
                if pipe == child.stderr.fileno():
                    worn.hear({"warning": text})
                    continue
                words = json.loads(text)
                began = now if "shown" in words else began
                done = done or "done" in words
                worn.hear(words)
        if began is not None and not done:
            worn.minutes = (now - began) / 60
            process = Path(f"/proc/{child.pid}")
            if now >= sample_at and (usage := usage_of(process)):
                sample = Sample(worn.minutes, usage.rss_mb, usage.handles, usage.threads, _own_mb(process))
                worn.samples.append(sample)
                sample_at = now + _SAMPLE_S
        if now > deadline:
            worn.crashes.append(f"hung: nothing was told for {silent_s:g} s")
            # The stacks of all threads go to its crash log.
            child.send_signal(signal.SIGABRT)
            deadline = now + silent_s
    status = child.wait(silent_s)
    if status or not done:
        how = signal.Signals(-status).name if status < 0 else f"exit status {status}"
        worn.crashes.append(f"ended by {how} after event {worn.events}" + ("" if done else ", before its time"))


def _own_mb(process: Path) -> float:
    """Resident memory that is no page of a file, in MB; 0 of a process that has just ended."""
    with contextlib.suppress(OSError):
        for line in (process / "status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                return int(line.split()[1]) * 1024 / 1e6
    return 0.0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "soak.json")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
