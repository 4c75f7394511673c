import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// The quiet sign that lanes are hidden; pressing it shows them again.
T.AbstractButton {
    id: sign

    required property LanePlanView lanePlan

    readonly property int count: lanePlan.hiddenCount

    Accessible.description: qsTr("Shows them again")
    Accessible.name: text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: Metrics.target
    text: qsTr("%n lanes hidden", "", count)
    visible: count > 0

    background: PressGround {
        border.color: Theme.outline
        border.width: Metrics.hairline
        button: sign
        ground: Theme.ground
        radius: Metrics.radius

        FocusRing {
            shown: sign.visualFocus
        }
    }
    contentItem: SansText {
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        leading: 1.2
        size: Metrics.small
        text: sign.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }

    onClicked: lanePlan.showAll()
    onCountChanged: {
        if (count > 0)
            Accessible.announce(text);
    }
}
