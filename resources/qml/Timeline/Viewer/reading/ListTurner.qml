import QtQuick
import Timeline.Core
import Timeline.Viewer

// Which part of a list that is too long for a page stands there, and the ways to its other parts.
Flow {
    id: turner

    required property ReadingView reading

    signal turned

    function turn(step: int) {
        reading.turnList(step);
        turned();
    }

    spacing: Metrics.space
    visible: reading.listedText !== ""

    PageText {
        color: Theme.inkSoft
        height: Metrics.target
        rightPadding: Metrics.space
        size: Metrics.small
        text: turner.reading.listedText
        verticalAlignment: Text.AlignVCenter
    }

    PillButton {
        Accessible.name: qsTr("Earlier ones")
        enabled: turner.reading.hasEarlier
        text: "‹ " + qsTr("Earlier ones")

        onClicked: turner.turn(-1)
    }

    PillButton {
        Accessible.name: qsTr("Later ones")
        enabled: turner.reading.hasLater
        text: qsTr("Later ones") + " ›"

        onClicked: turner.turn(1)
    }
}
