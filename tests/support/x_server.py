"""An X server on a screen that only exists in memory, and what stands on it."""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import os
import subprocess
from collections.abc import Iterator

IS_VIEWABLE = 2
"""`map_state` of a window that is on the screen, in Xlib.h."""


@contextlib.contextmanager
def x_server(width: int, height: int, *, resets: bool = False) -> Iterator[str]:
    """The name of a display of so many px that nobody else uses; `resets` when its last client goes."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    command += [] if resets else ["-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def windows_on(display: str) -> list[tuple[int, int]]:
    """Width and height in px of every window that is on the screen of an X display."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    assert connection.value, f"cannot open {display}"
    root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    children = ctypes.POINTER(ctypes.c_ulong)()
    window = ctypes.c_ulong(x11.XDefaultRootWindow(connection))
    x11.XQueryTree(connection, window, *map(ctypes.byref, (root, parent, children, count)))
    sizes = []
    for index in range(count.value):
        # XWindowAttributes: x, y, width, height first, map_state after the colour map; 136 bytes on 64 bits.
        attributes = (ctypes.c_int * 64)()
        x11.XGetWindowAttributes(connection, ctypes.c_ulong(children[index]), attributes)
        if attributes[23] == IS_VIEWABLE:
            sizes.append((attributes[2], attributes[3]))
    x11.XCloseDisplay(connection)
    return sizes
