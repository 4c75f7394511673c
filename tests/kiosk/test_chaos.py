"""That `make chaos` reads what the parent tells, and that the page for operators tells of every trial."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

from viewer.kiosk.report import Phase, Report


@pytest.fixture
def chaos(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    monkeypatch.syspath_prepend(str(checkout / "tests" / "chaos"))
    import rig
    import trials

    return {"rig": rig, "trials": trials}


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("rung", [0, 2, 5])
def test_a_status_is_understood(chaos: dict[str, ModuleType], phase: Phase, rung: int) -> None:
    told: list[Mapping[str, str]] = []
    report = Report(told.append, lambda _: None, lambda: 0.0)
    report.update(phase, False, False, lambda: {"rung": rung, "doing": "attract", "failures": 7})
    seen = chaos["rig"]._understood(told[0]["STATUS"])
    assert (seen.phase, seen.rung) == (phase.value, rung)
    assert seen.pictured is (phase in (Phase.SHOWING, Phase.STILL_PAGE))


def test_the_page_tells_of_every_trial(chaos: dict[str, ModuleType], checkout: Path) -> None:
    page = (checkout / "docs" / "kiosk.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:4:2] for line in page.splitlines() if line.startswith("| ")]
    named = {cells[0].strip() for cells in rows}
    lacking = [trial.what for trial in chaos["trials"].TRIALS if trial.what not in named]
    assert not lacking, f"docs/kiosk.md lacks {lacking}: type make chaos, and put its table there"
