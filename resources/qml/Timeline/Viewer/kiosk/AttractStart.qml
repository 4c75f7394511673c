pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// “Touch to begin” in the languages of the exhibit, and the choice among them.
Flow {
    id: start

    required property KioskView kiosk
    required property AttractType type
    // Whether a finger is on the glass: the answer to it comes at once.
    property bool held: false

    readonly property string invitation: QT_TR_NOOP("Touch to begin")
    readonly property string words: kiosk.choices.map(choice => tongues.say(choice.tag, "AttractStart", invitation)).filter((said, at, all) => all.indexOf(said) === at).join("　")

    signal chosen(tag: string)

    // The language's button before or after the one that has the keyboard's focus, round and round.
    function step(by: int) {
        const count = tags.count;
        if (count === 0)
            return;
        let at = by > 0 ? -1 : count;
        for (let place = 0; place < count; place++) {
            if (tags.itemAt(place).activeFocus)
                at = place;
        }
        tags.itemAt((at + by + count) % count).forceActiveFocus(by > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }
    spacing: type.apart

    Tongues {
        id: tongues
    }
    Rectangle {
        id: pill

        Accessible.name: start.words
        Accessible.role: Accessible.StaticText
        border.color: Theme.ink
        border.width: Metrics.stroke
        color: start.held ? Theme.chosen : Theme.ground
        height: Math.max(Metrics.target, words.height + start.type.steady * 0.7)
        radius: words.lineCount > 1 ? Metrics.target / 2 : height / 2
        width: Math.min(start.width, words.implicitWidth + start.type.steady * 3)

        PageText {
            id: words

            Accessible.ignored: true
            anchors.centerIn: parent
            horizontalAlignment: Text.AlignHCenter
            leading: 1.3
            size: start.type.steady
            text: start.words
            width: Math.min(Math.ceil(implicitWidth), start.width - start.type.steady * 2)
        }
    }
    Repeater {
        id: tags

        model: start.kiosk.choices.length > 1 ? start.kiosk.choices : []

        PillButton {
            id: button

            required property var modelData

            height: pill.height
            text: modelData.name
            contentItem: SansText {
                Accessible.ignored: true
                horizontalAlignment: Text.AlignHCenter
                size: start.type.steady
                text: button.modelData.name
                verticalAlignment: Text.AlignVCenter
            }
            leftPadding: start.type.steady * 0.8
            rightPadding: leftPadding
            width: Math.max(pill.height, contentItem.implicitWidth + leftPadding * 2)

            onClicked: start.chosen(modelData.tag)
        }
    }
}
