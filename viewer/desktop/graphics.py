"""Whether this machine draws with OpenGL. Needs a QGuiApplication; a broken driver may end the process."""

from __future__ import annotations

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext

_GL_RENDERER = 0x1F01


def opengl_renderer() -> str:
    """OpenGL's name for what draws, such as `llvmpipe (LLVM 15, 256 bits)`; "" where no context can be had."""
    context = QOpenGLContext()
    if not context.create():
        return ""
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not context.makeCurrent(surface):
        return ""
    try:
        name = context.functions().glGetString(_GL_RENDERER)
        return name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name or "")
    finally:
        context.doneCurrent()
