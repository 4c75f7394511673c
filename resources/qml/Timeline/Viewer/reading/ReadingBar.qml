import QtQuick
import Timeline.Core
import Timeline.Viewer

// The ways on, always at hand below the page: back and forward along one's own way, previous and next along time.
Flow {
    id: bar

    required property ReadingView reading

    spacing: Metrics.space

    PillButton {
        enabled: bar.reading.canGoBack
        text: "‹ " + qsTr("Back")

        Accessible.name: qsTr("Back")
        onClicked: bar.reading.goBack()
    }

    PillButton {
        text: qsTr("Forward") + " ›"
        visible: bar.reading.canGoForward

        Accessible.name: qsTr("Forward")
        onClicked: bar.reading.goForward()
    }

    PillButton {
        enabled: bar.reading.canGoPrevious
        text: qsTr("Previous")

        Accessible.name: qsTr("Previous event in time")
        onClicked: bar.reading.goPrevious()
    }

    PillButton {
        enabled: bar.reading.canGoNext
        text: qsTr("Next")

        Accessible.name: qsTr("Next event in time")
        onClicked: bar.reading.goNext()
    }

    PillButton {
        text: "✕ " + qsTr("Close")

        Accessible.name: qsTr("Close")
        onClicked: bar.reading.close()
    }
}
