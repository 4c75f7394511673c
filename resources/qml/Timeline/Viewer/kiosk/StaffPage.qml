pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// One of the pages of the staff menu: lines to read, contents to choose among, or whether to end the exhibit.
FocusScope {
    id: page

    required property StaffView staff

    readonly property string kind: staff.page
    readonly property bool long: lines.contentHeight > lines.height + 1
    readonly property string told: staff.note
    readonly property var titles: ({
            "status": qsTr("Status"),
            "log": qsTr("Log"),
            "statistics": qsTr("Statistics"),
            "content": qsTr("Choose content"),
            "quit": qsTr("End the exhibit?")
        })

    // Up (-1) or down (1) by most of what is seen; whether there was anything to turn to.
    function turn(way: int): bool {
        const from = lines.contentY;
        const last = Math.max(0, lines.contentHeight - lines.height);
        if (kind !== "content")
            lines.contentY = Math.max(0, Math.min(last, from + way * lines.height * 0.8));
        return lines.contentY !== from;
    }

    onToldChanged: if (told !== "")
        Accessible.announce(told, Accessible.Assertive)

    SerifText {
        id: title

        Accessible.role: Accessible.Heading
        bold: true
        leading: 1.3
        size: Metrics.title
        text: page.titles[page.kind] ?? ""
        width: parent.width
        wrapMode: Text.Wrap
    }
    ScrollPage {
        id: lines

        anchors.bottom: page.told === "" ? foot.top : note.top
        anchors.bottomMargin: Metrics.space
        anchors.top: title.bottom
        anchors.topMargin: Metrics.space * 2
        focus: page.kind === "content"
        spacing: Metrics.space * 0.5
        width: parent.width

        SansText {
            Accessible.role: Accessible.StaticText
            text: page.kind === "quit" ? qsTr("The screen goes dark and stays so until somebody starts the exhibit at the machine.") : qsTr("There is nothing to read.")
            visible: page.kind === "quit" || page.staff.rows.length === 0
            width: Math.min(lines.width, Metrics.body * 30)
            wrapMode: Text.Wrap
        }
        Repeater {
            model: page.staff.rows

            StaffRow {
                required property int index
                required property var modelData

                beside: lines.width > Metrics.body * 24 && !offers
                chosen: modelData.chosen
                focus: chosen
                offers: page.kind === "content"
                title: modelData.title
                warns: modelData.warns
                width: lines.width - Metrics.space
                words: modelData.text

                onClicked: page.staff.show(index)
            }
        }
    }
    SansText {
        id: note

        Accessible.role: Accessible.StaticText
        anchors.bottom: foot.top
        anchors.bottomMargin: Metrics.space
        bold: true
        leading: 1.3
        text: page.told
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
    Flow {
        id: foot

        anchors.bottom: parent.bottom
        spacing: Metrics.space
        width: parent.width

        PillButton {
            id: back

            focus: page.kind !== "content"
            strong: true
            text: page.kind === "quit" ? qsTr("No, go on") : qsTr("Back to the menu")

            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: page.staff.cancel()
        }
        PillButton {
            text: qsTr("Yes, end it")
            visible: page.kind === "quit"

            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: page.staff.quit()
        }
        PillButton {
            text: qsTr("Write a CSV file")
            visible: page.kind === "statistics"

            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: page.staff.exportStatistics()
        }
        PillButton {
            Accessible.name: qsTr("Up")
            enabled: lines.contentY > 0
            symbol: "↑"
            visible: page.long
            width: Metrics.target

            onClicked: page.turn(-1)
        }
        PillButton {
            Accessible.name: qsTr("Down")
            enabled: lines.contentY < lines.contentHeight - lines.height - 1
            symbol: "↓"
            visible: page.long
            width: Metrics.target

            onClicked: page.turn(1)
        }
    }
    // What the log said last is at its end.
    Component.onCompleted: Qt.callLater(() => {
        if (page.kind === "log")
            lines.contentY = Math.max(0, lines.contentHeight - lines.height);
    })
}
