"""Files that a timeline names lie in its own folder."""

from __future__ import annotations

import errno
import os
from pathlib import Path, PurePosixPath

from viewer.reading.reporter import Reporter
from viewer.reading.rules.context import Context
from viewer.reading.shape import shortened
from viewer.reading.yaml_nodes import Scalar


def check_path(path: Scalar, context: Context, reporter: Reporter) -> None:
    """Reports a path that is absolute, leaves the folder (by `..` or by a link), is missing or is no file."""
    if path.text.strip() and (code := path_fault(path.text, context.folder)):
        reporter.error(code, path, found=shortened(path.text))


def path_fault(written: str, folder: Path) -> str:
    """The code of what is wrong with a path as written, or the empty string."""
    if "\\" in written:
        return "path_backslash"
    relative = PurePosixPath(written)
    if relative.is_absolute() or ".." in relative.parts or ":" in written.partition("/")[0]:
        return "path_leaves"
    try:
        real = Path(os.path.realpath(folder / relative, strict=True))
        if not real.is_relative_to(os.path.realpath(folder)):
            return "path_leaves"
        return "" if real.is_file() else "media_not_a_file"
    except OSError as error:
        return "path_loop" if error.errno == errno.ELOOP else "media_missing"
    except ValueError:
        return "media_missing"
