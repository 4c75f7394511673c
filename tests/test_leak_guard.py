"""The guard in conftest.py: a test that leaves something running fails, and says what."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

LEAKS = {
    "QTimer tick": """
        from PySide6.QtCore import QTimer
        kept = []
        def test_it(qapp):
            timer = QTimer(objectName="tick")
            timer.start(1000)
            kept.append(timer)
    """,
    "QVariantAnimation fade": """
        from PySide6.QtCore import QVariantAnimation
        kept = []
        def test_it(qapp):
            fade = QVariantAnimation(objectName="fade", startValue=0.0, endValue=1.0, duration=60_000)
            fade.start()
            kept.append(fade)
    """,
    "thread reader": """
        import threading
        def test_it():
            threading.Thread(target=threading.Event().wait, args=(3,), name="reader", daemon=True).start()
    """,
    "window “forgotten”": """
        from PySide6.QtGui import QWindow
        kept = []
        def test_it(qapp):
            window = QWindow(title="forgotten")
            window.show()
            kept.append(window)
    """,
}

CLEAN = """
    import threading
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QWindow
    def test_it(qapp):
        timer = QTimer()
        timer.start(1000)
        timer.stop()
        window = QWindow()
        window.show()
        window.close()
        thread = threading.Thread(target=lambda: None)
        thread.start()
        thread.join()
"""


def _run(pytester: pytest.Pytester, source: str) -> pytest.RunResult:
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(source)
    return pytester.runpytest_subprocess("-p", "no:cacheprovider")


@pytest.mark.parametrize("left", LEAKS)
def test_a_test_that_leaves_something_running_fails_and_names_it(pytester: pytest.Pytester, left: str) -> None:
    result = _run(pytester, LEAKS[left])
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines([f"*left running: {left}*"])


def test_a_test_that_stops_what_it_started_passes(pytester: pytest.Pytester) -> None:
    _run(pytester, CLEAN).assert_outcomes(passed=1)
