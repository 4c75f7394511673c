import QtQuick
import Timeline.Core
import Timeline.Viewer

// The ways on, always at hand below the page: back and forward along one's own way, previous and next along time.
// Where the words would take more than two rows, or more than one in a low window, signs stand for them.
Flow {
    id: bar

    required property ReadingView reading
    // At a kiosk nobody could paste or find a file again; a code to scan is offered where there is one.
    readonly property bool shares: reading.share.canShare && (Metrics.profile !== "kiosk" || reading.share.address !== "")
    property bool low: false
    readonly property bool terse: words.width > width * (low ? 1 : 1.9)
    // Whether the word for sharing would take another row.
    readonly property bool tight: all.width + Metrics.body * 1.6 * 5 + spacing * 4 > width

    signal shareRequested

    spacing: Metrics.space

    TextMetrics {
        id: words

        font: Theme.sansFont(Metrics.body, false)
        text: [back.text, previous.text, next.text, close.text].join("　　")
    }

    TextMetrics {
        id: all

        font: Theme.sansFont(Metrics.body, false)
        text: [back.text, previous.text, next.text, share.text, close.text].join("")
    }

    PillButton {
        id: back

        Accessible.name: qsTr("Back")
        enabled: bar.reading.canGoBack
        symbol: bar.terse ? "‹" : ""
        text: "‹ " + qsTr("Back")
        width: bar.terse ? Metrics.target : implicitWidth

        onClicked: bar.reading.goBack()
    }

    PillButton {
        Accessible.name: qsTr("Forward")
        symbol: bar.terse ? "›" : ""
        text: qsTr("Forward") + " ›"
        visible: bar.reading.canGoForward
        width: bar.terse ? Metrics.target : implicitWidth

        onClicked: bar.reading.goForward()
    }

    PillButton {
        id: previous

        Accessible.name: qsTr("Previous event in time")
        enabled: bar.reading.canGoPrevious
        symbol: bar.terse ? "←" : ""
        text: qsTr("Previous")
        visible: bar.reading.isEvent
        width: bar.terse ? Metrics.target : implicitWidth

        onClicked: bar.reading.goPrevious()
    }

    PillButton {
        id: next

        Accessible.name: qsTr("Next event in time")
        enabled: bar.reading.canGoNext
        symbol: bar.terse ? "→" : ""
        text: qsTr("Next")
        visible: bar.reading.isEvent
        width: bar.terse ? Metrics.target : implicitWidth

        onClicked: bar.reading.goNext()
    }

    PillButton {
        id: share

        Accessible.name: qsTr("Share")
        symbol: bar.tight ? "↗" : ""
        text: qsTr("Share")
        visible: bar.shares
        width: bar.tight ? Metrics.target : implicitWidth

        onClicked: bar.shareRequested()
    }

    PillButton {
        id: close

        Accessible.name: qsTr("Close")
        symbol: bar.terse ? "✕" : ""
        text: "✕ " + qsTr("Close")
        width: bar.terse ? Metrics.target : implicitWidth

        onClicked: bar.reading.close()
    }
}
