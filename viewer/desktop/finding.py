"""One thing that `doctor` found out, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from viewer.domain.values import dataclass
from viewer.messages import say


class Level(StrEnum):
    FINE = "✓"
    WORSE = "!"
    """The program runs, with less."""
    STOPS = "✗"
    """The program cannot run, or what it shows cannot be read."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`text` is one line; `mend` what to do or type, empty where nothing is wrong."""

    topic: str
    level: Level
    text: str
    mend: str = ""


def report(findings: Iterable[Finding], language: str) -> str:
    """All findings by topic, in the order in which the topics first come, and a sentence that sums them up."""
    by_topic: dict[str, list[Finding]] = {}
    for finding in findings:
        by_topic.setdefault(finding.topic, []).append(finding)
    lines: list[str] = []
    for topic, found in by_topic.items():
        lines.append(say("desktop", f"topic_{topic}", language))
        for finding in found:
            lines.append(f"  {finding.level} {finding.text}")
            lines += [f"    → {finding.mend}"] if finding.mend else []
    levels = [finding.level for found in by_topic.values() for finding in found]
    stops, worse = levels.count(Level.STOPS), levels.count(Level.WORSE)
    verdict = "all_fine" if not stops + worse else "not_all_fine"
    lines += ["", say("desktop", verdict, language, stops=stops, worse=worse)]
    return "".join(f"{line}\n" for line in lines)
