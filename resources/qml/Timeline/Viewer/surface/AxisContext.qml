import QtQuick
import Timeline.Viewer

// At the left edge of the axis, the year that its months are in, or the month of its days. The words stick there
// until the next year's or month's tick comes, give way to its label, and its own words follow.
SerifText {
    id: context

    // [{day, offset, text}], in order: made with the ticks, so that a frame of motion reads no Python.
    required property var contexts
    required property real gap
    required property View view

    // Of what goes on at the edge; none before the first, and none where ticks name years.
    readonly property int at: {
        let last = -1;
        while (last + 1 < contexts.length && leftOf(last + 1) <= 0)
            last++;
        return last;
    }
    // What it takes of the axis, from the left, with the distance to the next label.
    readonly property real taken: at < 0 ? 0 : Math.max(0, x + implicitWidth + gap)

    function leftOf(index: int): real {
        return view.x(contexts[index].day) + contexts[index].offset;
    }

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    bold: true
    size: Metrics.body
    text: at < 0 ? "" : contexts[at].text
    visible: at >= 0
    x: at >= 0 && at + 1 < contexts.length ? Math.min(0, leftOf(at + 1) - gap - implicitWidth) : 0
}
