pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Timeline.Core
import Timeline.Viewer

// Whether anybody is still there, in every language of the exhibit, and how many seconds are left to say so. Any touch
// and any key is an answer, which the exhibit takes; the button says so, and serves assistive technology. The seconds
// begin once all of this is on the screen and has been announced.
Item {
    id: question

    required property KioskView kiosk
    // px from the upper edge within which nothing can be reached.
    required property real lowering

    readonly property string asked: QT_TR_NOOP("Are you still there?")
    readonly property string answer: QT_TR_NOOP("I am still here")
    readonly property string otherwise: QT_TR_NOOP("Otherwise everything starts over.")
    readonly property int remaining: kiosk.leftSeconds
    property bool shown: false
    property int frames: 0

    function said(words: string): list<string> {
        return kiosk.choices.map(choice => tongues.say(choice.tag, "IdleQuestion", words));
    }
    function tell() {
        if (shown)
            return;
        shown = true;
        Accessible.announce(said(asked).join(" ") + " " + said(answer).join(" "), Accessible.Assertive);
        kiosk.questionShown();
    }

    Accessible.name: said(asked).join(" ")
    Accessible.role: Accessible.AlertMessage

    onRemainingChanged: {
        if (shown && remaining === 10)
            Accessible.announce(qsTr("%n seconds left", "", remaining), Accessible.Assertive);
    }

    Tongues {
        id: tongues
    }
    Connections {
        // The first frame may be one that was under way already.
        function onFrameSwapped() {
            question.frames++;
            if (question.frames > 1)
                question.tell();
            else
                question.Window.window.update();
        }

        enabled: !question.shown
        target: question.Window.window
    }
    // A screen that is off shows no frame, ever.
    Timer {
        interval: 2000
        running: !question.shown

        onTriggered: question.tell()
    }
    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.ground, 0.88)
    }
    Rectangle {
        anchors.fill: column
        anchors.margins: -Metrics.space * 5
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.panel
        radius: Metrics.radius
    }
    Column {
        id: column

        // Lowered, only the button has to be within reach.
        readonly property real lowest: question.height - height - Metrics.space * 6
        readonly property real reached: question.lowering + Metrics.space - stay.y

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Metrics.space * 2
        width: Math.min(question.width - Metrics.space * 14, Metrics.body * 30)
        y: Math.min(lowest, Math.max((question.height - height) / 2, reached))

        Repeater {
            model: question.said(question.asked)

            SerifText {
                required property string modelData

                bold: true
                horizontalAlignment: Text.AlignHCenter
                leading: 1.25
                size: Metrics.title
                text: modelData
                width: column.width
                wrapMode: Text.Wrap
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Metrics.space * 2

            SerifText {
                id: seconds

                Accessible.name: qsTr("%n seconds left", "", question.remaining)
                Accessible.role: Accessible.StaticText
                bold: true
                horizontalAlignment: Text.AlignHCenter
                size: Metrics.numeral
                text: question.remaining
                width: Metrics.numeral * 1.6
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, column.width - seconds.width - Metrics.space * 2)

                Repeater {
                    model: question.said(question.otherwise)

                    SansText {
                        required property string modelData

                        color: Theme.inkSoft
                        leading: 1.4
                        text: modelData
                        width: Math.min(implicitWidth, column.width - seconds.width - Metrics.space * 2)
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
        // What is left, one step a second.
        Rectangle {
            border.color: Theme.outline
            border.width: Metrics.hairline
            color: "transparent"
            height: Metrics.space * 0.8
            radius: height / 2
            width: column.width

            Rectangle {
                color: Theme.ink
                height: parent.height
                radius: height / 2
                width: parent.width * Math.min(1, question.remaining / Math.max(1, question.kiosk.countdownSeconds))
            }
        }
        PillButton {
            id: stay

            implicitHeight: Metrics.target * 1.4
            strong: true
            text: question.said(question.answer).join("　")
            width: column.width

            onClicked: question.kiosk.stay()
        }
    }
}
