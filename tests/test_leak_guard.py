"""The guard in conftest.py: a test that leaves something running fails, and says what."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

LEAKS = {
    "QTimer tick": """
        from PySide6.QtCore import QTimer
        kept = []
        def test_timer(qapp):
            timer = QTimer(objectName="tick")
            timer.start(1000)
            kept.append(timer)
    """,
    "QVariantAnimation fade": """
        from PySide6.QtCore import QVariantAnimation
        kept = []
        def test_animation(qapp):
            fade = QVariantAnimation(objectName="fade", startValue=0.0, endValue=1.0, duration=60_000)
            fade.start()
            kept.append(fade)
    """,
    "thread reader": """
        import threading
        def test_thread():
            threading.Thread(target=threading.Event().wait, args=(3,), name="reader", daemon=True).start()
    """,
    "window “forgotten”": """
        from PySide6.QtGui import QWindow
        kept = []
        def test_window(qapp):
            window = QWindow(title="forgotten")
            window.show()
            kept.append(window)
    """,
}

CLEAN = """
    import threading
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QWindow
    def test_clean(qapp):
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


def test_what_a_test_leaves_running_fails_it_and_is_named(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(**{f"test_{place}": source for place, source in enumerate([*LEAKS.values(), CLEAN])})
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:hypothesispytest")
    # The bodies pass; the guard is a fixture, so what it finds is an error of the test's end.
    result.assert_outcomes(passed=len(LEAKS) + 1, errors=len(LEAKS))
    for left in LEAKS:
        result.stdout.fnmatch_lines([f"*left running: {left}*"])
