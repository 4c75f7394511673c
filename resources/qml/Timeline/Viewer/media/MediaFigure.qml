pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Timeline.Viewer

// A picture, sound or film with what stands below it, or a frame that says why it is not to be seen.
Column {
    id: figure

    required property string alt
    required property string caption
    required property string credit
    required property var cues
    required property int index
    required property string kind
    required property string name
    required property int naturalHeight
    required property int naturalWidth
    required property string transcript
    required property string url
    // The name that comes from the model is `state`, which an item has for its own use.
    required property var model
    readonly property bool ready: model.state === "ready"
    readonly property real ratio: naturalWidth > 0 ? naturalHeight / naturalWidth : 0.56
    // Whether this is the one that is heard; of several one at a time is.
    property bool heard: true
    readonly property real tallest: Metrics.body * 26

    // It has begun to play.
    signal began
    // The picture is to be seen large.
    signal enlarged
    // What seemed to be one could not be decoded.
    signal failed
    // A recording plays, or no longer.
    signal played(bool playing)

    spacing: Metrics.space * 0.5

    T.AbstractButton {
        id: picture

        Accessible.description: qsTr("Opens it large")
        Accessible.name: figure.alt
        Accessible.role: Accessible.Button
        focusPolicy: Qt.StrongFocus
        height: Math.max(Metrics.target, width * figure.ratio)
        visible: figure.kind === "picture" && figure.ready
        width: Math.min(figure.width, figure.tallest / figure.ratio)

        background: Rectangle {
            border.color: Theme.rule
            border.width: Metrics.hairline
            color: Theme.raised

            FocusRing {
                shown: picture.visualFocus
            }
        }
        contentItem: Image {
            readonly property int widest: Math.max(1, Math.round(picture.width * Screen.devicePixelRatio))

            asynchronous: true
            cache: false
            fillMode: Image.PreserveAspectFit
            retainWhileLoading: true
            source: picture.visible ? figure.url : ""
            // Decoded at the size that it is shown in, on a thread of Qt's own.
            sourceSize.width: figure.naturalWidth > 0 ? Math.min(figure.naturalWidth, widest) : widest

            onStatusChanged: {
                if (status === Image.Error)
                    figure.failed();
            }
        }

        onClicked: figure.enlarged()
    }

    // Its type comes with Qt's own part for sound and film, which not every installation has.
    Loader {
        readonly property bool played: figure.ready && (figure.kind === "sound" || figure.kind === "film")

        visible: played
        width: figure.width

        onStatusChanged: {
            if (status === Loader.Error)
                figure.failed();
        }
        onPlayedChanged: {
            if (played)
                setSource("RecordingPlayer.qml", {
                    "figure": figure
                });
            else
                source = "";
        }
    }

    MediaFrame {
        alt: figure.alt
        name: figure.name
        reason: figure.model.state
        kind: figure.kind
        visible: !figure.ready
        width: figure.width
    }

    PageText {
        leading: 1.4
        size: Metrics.small
        text: figure.caption
        width: figure.width
    }

    PageText {
        color: Theme.inkSoft
        leading: 1.4
        size: Metrics.small
        text: figure.credit
        width: figure.width
    }

    DisclosureButton {
        id: words

        open: false
        text: qsTr("What is said, in writing")
        visible: figure.transcript !== ""
        width: Math.min(implicitWidth, figure.width)

        onClicked: open = !open
    }

    PageText {
        color: Theme.inkSoft
        text: words.open ? figure.transcript : ""
        width: figure.width
    }
}
