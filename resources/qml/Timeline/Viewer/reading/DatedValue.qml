import QtQuick
import Timeline.Viewer

// A date and the value it is given for, side by side where there is room.
Flow {
    id: line

    required property string date
    required property string value

    PageText {
        color: Theme.inkSoft
        leading: 1.3
        rightPadding: Metrics.space * 1.5
        serif: true
        text: line.date
        width: Math.min(implicitWidth, line.width)
    }

    PageText {
        bold: true
        serif: true
        leading: 1.3
        text: line.value
        width: Math.min(implicitWidth, line.width)
    }
}
