pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// Which timeline this is and whose account, in the languages of attract.
Column {
    id: head

    required property AttractView attract
    required property AttractType type

    spacing: type.apart * 0.3

    Flow {
        spacing: head.type.steady
        width: parent.width

        Repeater {
            model: head.attract.titles

            PageText {
                required property int index
                required property string modelData

                color: index === 0 ? Theme.ink : Theme.inkSoft
                face: head.attract.serifs[index]
                leading: 1.3
                size: head.type.steady * 1.3
                text: modelData
                width: Math.min(Math.ceil(implicitWidth), head.width)
            }
        }
    }
    Repeater {
        model: head.attract.notes

        PageText {
            required property int index
            required property string modelData

            color: Theme.inkSoft
            face: head.attract.sanses[index]
            leading: 1.3
            size: Math.max(head.type.least, head.type.steady * 0.8)
            text: modelData
            width: head.width
        }
    }
}
