import QtQuick
import Timeline.Viewer

// Stands where a picture, sound or film would: what it shows in words, and why it is not to be seen or heard.
Item {
    id: frame

    required property string alt
    required property string kind
    required property string name
    // One of MediaState in viewer/models/media_model.py.
    required property string reason

    function why(): string {
        switch (reason) {
        case "waiting":
            return qsTr("Loading…");
        case "missing":
            return qsTr("This timeline does not hold the file %1").arg(name);
        case "unplayable":
            return qsTr("Sounds and films are not installed with this program: %1").arg(name);
        default:
            return qsTr("The file %1 cannot be shown").arg(name);
        }
    }

    Accessible.description: why()
    Accessible.name: alt
    Accessible.role: Accessible.Graphic
    implicitHeight: words.height + Metrics.body * 2

    Rectangle {
        anchors.fill: parent
        border.color: Theme.outline
        border.width: Metrics.hairline
        color: Theme.raised
        radius: Metrics.radius / 2
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Metrics.body
        anchors.right: parent.right
        anchors.rightMargin: Metrics.body
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.space * 0.5

        PageText {
            Accessible.ignored: true
            text: frame.alt
            width: parent.width
        }

        PageText {
            Accessible.ignored: true
            color: Theme.inkSoft
            leading: 1.3
            size: Metrics.small
            text: frame.why()
            width: parent.width
        }
    }
}
