pragma ComponentBehavior: Bound
// Qt's part for sound and film is an extra, so that its types are not known wherever this is checked.
// qmllint disable
import QtQuick
import QtQuick.Templates as T
import QtMultimedia
import Timeline.Core
import Timeline.Viewer

// Plays a sound or a film, with its captions below it. Nothing plays by itself, or on when the page is gone.
Column {
    id: player

    required property MediaFigure figure
    readonly property bool film: figure.kind === "film"
    readonly property bool heard: figure.heard
    readonly property string said: {
        const cue = captions.checked ? figure.cues.find(cue => cue.start <= recording.position && recording.position < cue.end) : undefined;
        return cue ? cue.text : "";
    }

    function clock(ms: int): string {
        const seconds = Math.floor(ms / 1000);
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }

    spacing: Metrics.space

    onHeardChanged: {
        if (!heard)
            recording.pause();
    }
    onVisibleChanged: {
        if (!visible)
            recording.pause();
    }

    MediaPlayer {
        id: recording

        source: player.figure.url
        videoOutput: player.film ? screen : null

        audioOutput: AudioOutput {}

        // Not at once: the player goes with that, and may still be at work.
        onErrorOccurred: Qt.callLater(player.figure.failed)
        onPlayingChanged: {
            if (recording.playing)
                player.figure.began();
            player.figure.played(recording.playing);
        }
    }

    Rectangle {
        Accessible.name: player.figure.alt
        Accessible.role: Accessible.Graphic
        border.color: Theme.rule
        border.width: Metrics.hairline
        color: Theme.ground
        height: width * (screen.sourceRect.width > 0 ? screen.sourceRect.height / screen.sourceRect.width : 0.5625)
        visible: player.film
        width: player.width

        VideoOutput {
            id: screen

            anchors.fill: parent
            fillMode: VideoOutput.PreserveAspectFit
        }

        // Qt draws films through a graphics interface, which its software renderer has not.
        FilmPicture {
            anchors.fill: parent
            sink: visible ? screen.videoSink : null
            visible: player.GraphicsInfo.api === GraphicsInfo.Software
        }
    }

    PageText {
        text: player.figure.alt
        visible: !player.film
        width: player.width
    }

    // It keeps its room while nothing is said, so that what stands below does not jump.
    Item {
        height: Math.max(said.visible ? said.height : 0, Metrics.body * 1.4 * 2)
        visible: captions.visible && captions.checked
        width: player.width

        PageText {
            id: said

            leading: 1.4
            text: player.said
            width: parent.width
        }
    }

    T.Slider {
        id: place

        Accessible.description: qsTr("%1 of %2").arg(player.clock(recording.position)).arg(player.clock(recording.duration))
        Accessible.name: qsTr("Place in the recording")
        Accessible.role: Accessible.Slider
        enabled: recording.seekable
        focusPolicy: Qt.StrongFocus
        height: Metrics.target
        stepSize: 5000
        to: Math.max(1, recording.duration)
        value: recording.position
        width: player.width

        background: Rectangle {
            color: Theme.rule
            height: Metrics.space * 0.75
            radius: height / 2
            width: place.width
            y: (place.height - height) / 2

            Rectangle {
                color: Theme.ink
                height: parent.height
                radius: height / 2
                width: parent.width * place.visualPosition
            }
        }
        handle: Rectangle {
            color: Theme.ink
            height: Metrics.space * 2.5
            radius: height / 2
            width: height
            x: place.visualPosition * (place.width - width)
            y: (place.height - height) / 2

            FocusRing {
                radius: height / 2
                shown: place.visualFocus
            }
        }

        onMoved: recording.position = value
    }

    Flow {
        spacing: Metrics.space
        width: player.width

        PillButton {
            text: recording.playing ? "❚❚ " + qsTr("Pause") : "▶ " + qsTr("Play")

            onClicked: recording.playing ? recording.pause() : recording.play()
        }

        PillButton {
            id: captions

            Accessible.checkable: true
            Accessible.checked: checked
            checkable: true
            checked: true
            strong: checked
            text: qsTr("Captions")
            visible: player.figure.cues.length > 0
        }

        PageText {
            Accessible.ignored: true
            color: Theme.inkSoft
            height: Metrics.target
            size: Metrics.small
            text: player.clock(recording.position) + " / " + player.clock(recording.duration)
            verticalAlignment: Text.AlignVCenter
        }
    }
}
