pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// Where staff type their PIN: large digits, a dot for each one typed, and what there is to say of it.
FocusScope {
    id: pad

    required property StaffView staff
    required property bool wide
    required property bool lowered

    readonly property real keyHeight: Math.max(Metrics.target * 1.15, Metrics.body * 2.2)
    readonly property real keyWidth: Math.min(keyHeight * 1.6, (width - Metrics.space * 2) / 3)
    readonly property real keysWidth: keyWidth * 3 + Metrics.space * 2
    readonly property real wordsWidth: wide ? Math.min(Metrics.body * 16, width - keysWidth - Metrics.space * 8) : keysWidth
    readonly property string told: staff.note

    Accessible.name: qsTr("PIN")
    Accessible.role: Accessible.Grouping

    Keys.onEnterPressed: staff.confirm()
    Keys.onReturnPressed: staff.confirm()
    onToldChanged: if (told !== "" && !staff.waits)
        Accessible.announce(told, Accessible.Assertive)

    Grid {
        id: grid

        anchors.horizontalCenter: parent.horizontalCenter
        columnSpacing: Metrics.space * 8
        columns: pad.wide ? 2 : 1
        rowSpacing: Metrics.space * 3
        verticalItemAlignment: Grid.AlignVCenter
        y: pad.lowered ? pad.height - height : Math.max(0, (pad.height - height) / 2)

        Column {
            spacing: Metrics.space * 2
            width: pad.wordsWidth

            SerifText {
                Accessible.role: Accessible.Heading
                bold: true
                size: Metrics.title
                text: qsTr("Staff")
            }
            SansText {
                Accessible.role: Accessible.StaticText
                color: Theme.inkSoft
                text: qsTr("Type the PIN.")
                width: parent.width
                wrapMode: Text.Wrap
            }
            Row {
                id: dots

                readonly property real dot: Math.min(Metrics.body * 0.6, (pad.wordsWidth + spacing) / 12 - spacing)

                Accessible.name: qsTr("%n digits typed", "", pad.staff.typed)
                Accessible.role: Accessible.StaticText
                height: Metrics.body * 1.4
                spacing: Metrics.space * 0.8

                Repeater {
                    // As many as there are digits, and no more: how long the PIN is, is nobody's business.
                    model: pad.staff.typed

                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.ink
                        height: dots.dot
                        radius: height / 2
                        width: height
                    }
                }
            }
            Rectangle {
                color: Theme.outline
                height: Metrics.stroke
                width: parent.width
            }
            SansText {
                Accessible.role: Accessible.StaticText
                bold: true
                height: Metrics.body * Metrics.leading * 2
                text: pad.told
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Column {
            spacing: Metrics.space

            Grid {
                columns: 3
                enabled: !pad.staff.waits
                spacing: Metrics.space

                Repeater {
                    model: "123456789".split("")

                    StaffKey {
                        required property string modelData

                        focus: modelData === "5"
                        height: pad.keyHeight
                        text: modelData
                        width: pad.keyWidth

                        onClicked: pad.staff.type(modelData)
                    }
                }
                StaffKey {
                    Accessible.name: qsTr("Erase the last digit")
                    height: pad.keyHeight
                    symbol: "⌫"
                    width: pad.keyWidth

                    onClicked: pad.staff.erase()
                }
                StaffKey {
                    height: pad.keyHeight
                    text: "0"
                    width: pad.keyWidth

                    onClicked: pad.staff.type("0")
                }
                StaffKey {
                    enabled: pad.staff.typed > 0
                    height: pad.keyHeight
                    strong: true
                    text: qsTr("OK")
                    width: pad.keyWidth

                    onClicked: pad.staff.confirm()
                }
            }
            PillButton {
                text: qsTr("Back to the exhibit")
                width: pad.keysWidth

                onClicked: pad.staff.cancel()
            }
        }
    }
}
