import QtQuick
import Timeline.Viewer

// The sizes of attract, px. It is read from afar: everything grows with the screen. What stays the same from piece to
// piece has sizes of its own; those of a piece go from the least that may be read to the most that looks well.
QtObject {
    id: type

    // The screen's shorter side, px.
    required property real side
    // How large the piece is set, 0 to 1: as large as fits; below 0 on a screen that is too small for what may be read.
    property real fit: 1

    // Capitals of 4.8 mm, whatever text size was chosen: where a larger one does not fit, it gives way.
    readonly property real least: Metrics.baseBody * Metrics.smallShare
    readonly property real most: Math.max(Metrics.body, side * 0.027 * Metrics.textScale)
    readonly property real steady: Math.max(least, Math.min(most, side * 0.034))

    // Where there is not room for all, what is set large grows before the words round it.
    readonly property real words: fit > 0 ? least + (most - least) * Math.max(0, fit * 2 - 1) : between(least, most)
    readonly property real lead: between(least * 1.15, Math.max(most * 1.4, side * 0.09))
    readonly property real numeral: between(least * 1.8, side * 0.25)
    readonly property real value: between(least * 1.3, side * 0.115)
    readonly property real label: between(least, Math.max(most, side * 0.044))
    readonly property real gap: between(Metrics.space * 0.4, side * 0.022)
    // Between the parts of the screen, and round it: wider than pixels shift and than a quotation mark hangs out.
    readonly property real apart: side * 0.022
    readonly property real marginX: side * 0.1
    readonly property real marginY: side * 0.05

    function between(small: real, large: real): real {
        return fit < 0 ? small * (1 + fit) : small + (Math.max(small, large) - small) * fit;
    }
}
