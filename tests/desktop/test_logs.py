from __future__ import annotations

import logging
import subprocess
import sys
import threading
from logging import FileHandler
from pathlib import Path

import pytest

from viewer import __version__
from viewer.desktop.logs import CRASH_NAME, FILE_BYTES, FILES, LOG_NAME, catch_exceptions, start_logging
from viewer.desktop.repeats import Repeats

pytestmark = pytest.mark.usefixtures("own_hooks")
log = logging.getLogger("viewer.test")


def logged(folder: Path) -> str:
    return (folder / LOG_NAME).read_text(encoding="utf-8")


def test_what_is_said_goes_to_the_file_and_not_to_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert start_logging(tmp_path / "state") == tmp_path / "state" / LOG_NAME
    log.warning("汉 %d", 7)
    assert "WARNING viewer.test: 汉 7" in logged(tmp_path / "state")
    assert capfd.readouterr() == ("", "")


def test_the_log_says_what_was_started(tmp_path: Path) -> None:
    start_logging(tmp_path)
    assert f"timeline-viewer {__version__}, Python 3." in logged(tmp_path)


def test_starting_twice_logs_once(tmp_path: Path) -> None:
    first = start_logging(tmp_path)
    assert start_logging(tmp_path / "other") == first
    log.warning("only once")
    assert logged(tmp_path).count("only once") == 1


def test_the_log_is_bounded(tmp_path: Path) -> None:
    start_logging(tmp_path)
    for number in range(4 * FILES):
        log.warning("%d %s", number, "x" * (FILE_BYTES // 2))
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == FILES
    assert max(sizes) <= FILE_BYTES + 200


def test_a_log_may_be_given_another_name_and_another_limit(tmp_path: Path) -> None:
    assert start_logging(tmp_path, name="other.log", limit_bytes=50_000) == tmp_path / "other.log"
    for number in range(200):
        log.warning("%d %s", number, "x" * 1_000)
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 50_000 + FILES * 200
    assert "199 xxx" in (tmp_path / "other.log").read_text()


def test_a_folder_that_cannot_be_written_is_said_once_and_no_fault(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "state").touch()
    assert start_logging(tmp_path / "state") is None
    log.error("into nothing")
    captured = capfd.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert LOG_NAME in captured.err


def test_a_disk_that_fills_up_is_said_once(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    start_logging(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    handler = next(
        one
        for one in logging.getLogger().handlers
        if isinstance(one, FileHandler) and one.baseFilename.endswith(LOG_NAME)
    )
    monkeypatch.setattr(type(handler), "format", full)
    log.error("one")
    log.error("two")
    assert capfd.readouterr().err.count("No space left on device") == 1


def test_an_exception_that_nobody_caught_is_in_the_log_with_its_traceback(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    start_logging(tmp_path)
    catch_exceptions()
    try:
        raise KeyError("lost")
    except KeyError as fault:
        sys.excepthook(KeyError, fault, fault.__traceback__)
    assert "KeyError: 'lost'" in logged(tmp_path)
    assert "Traceback" in logged(tmp_path)
    assert capfd.readouterr().err == ""


def test_an_exception_in_a_thread_is_in_the_log(tmp_path: Path) -> None:
    start_logging(tmp_path)
    catch_exceptions()
    thread = threading.Thread(target=lambda: [][7])
    thread.start()
    thread.join()
    assert "IndexError" in logged(tmp_path)


def test_a_crash_of_native_code_leaves_a_trace(tmp_path: Path, checkout: Path) -> None:
    script = "import faulthandler, sys; from pathlib import Path; from viewer.desktop import logs;"
    script += f"logs.watch_crashes(Path({str(tmp_path)!r})); faulthandler._sigsegv()"
    child = subprocess.run([sys.executable, "-c", script], cwd=checkout, capture_output=True, check=False)
    assert child.returncode != 0
    assert "Segmentation fault" in (tmp_path / CRASH_NAME).read_text()


class TestRepeats:
    @staticmethod
    def let_through(texts: list[str]) -> list[str]:
        repeats = Repeats()
        records = [logging.LogRecord("a", logging.WARNING, "", 0, text, None, None) for text in texts]
        return [record.getMessage() for record in records if repeats.filter(record)]

    def test_a_message_that_comes_for_ever_comes_ever_more_rarely(self) -> None:
        through = self.let_through(["again"] * 10_000)
        assert through[:10] == ["again"] * 10
        assert through[10:13] == [f"again (for the {count}th time)" for count in (20, 40, 80)]
        assert len(through) < 25

    def test_different_messages_all_pass(self) -> None:
        texts = [str(number) for number in range(2000)]
        assert self.let_through(texts) == texts

    def test_values_that_come_with_a_message_are_kept(self) -> None:
        record = logging.LogRecord("a", logging.WARNING, "", 0, "%d of %s", (3, "x"), None)
        assert Repeats().filter(record)
        assert record.getMessage() == "3 of x"
