"""Setting one key of a configuration file, with every other line of it left as somebody wrote it."""

from __future__ import annotations

import re
from pathlib import Path

from viewer.desktop.files import replacing
from viewer.desktop.toml_text import toml_value
from viewer.kiosk.config_sample import sample_config


def set_key(file: Path, name: str, value: str) -> None:
    """Write `name = value` into `file`, which is made from the sample if it is not there.

    Raises OSError, and UnicodeDecodeError where the file is not UTF-8; the file is then as it was.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        text = sample_config()
    file.parent.mkdir(parents=True, exist_ok=True)
    with replacing(file, new_mode=0o600) as out:  # It holds the hash of a PIN.
        out.write(with_key(text, name, value))


def with_key(text: str, name: str, value: str) -> str:
    """`text` with one line that sets `name`: where it stood, or where the sample has it, or above all tables."""
    # Lines as TOML has them: str.splitlines cuts at U+2028 and the like, which may stand within a value.
    ending = "\r" if "\r\n" in text else ""
    written = f"{name} = {toml_value(value)}{ending}"
    lines = text.removesuffix("\n").split("\n") if text else []
    first_table = next((place for place, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    stands = re.compile(rf"\s*[\"']?{re.escape(name)}[\"']?\s*=")
    set_at = [place for place, line in enumerate(lines[:first_table]) if stands.match(line)]
    if set_at:
        lines[set_at[0]] = written
        for place in reversed(set_at[1:]):  # Twice is no TOML.
            del lines[place]
        return "\n".join(lines) + "\n"
    in_sample = re.compile(rf"#\s*{re.escape(name)}\s*=")
    places = [place for place, line in enumerate(lines[:first_table]) if in_sample.match(line)]
    if places:
        lines[places[0]] = written
    elif first_table < len(lines):
        lines[first_table:first_table] = [written, ending]
    else:
        lines.append(written)
    return "\n".join(lines) + "\n"
