pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Timeline.Viewer

// A picture over the whole window, or what an exhibit leaves of it: pinch, wheel, buttons and keys magnify it, a drag or the arrows move it.
T.Popup {
    id: layer

    property string alt
    property string caption
    property string credit
    property real ratio: 1
    property string url
    property int naturalWidth

    function show(figure: MediaFigure) {
        alt = figure.alt;
        caption = figure.caption;
        credit = figure.credit;
        naturalWidth = figure.naturalWidth;
        ratio = figure.ratio;
        url = figure.url;
        open();
        view.fit();
    }

    closePolicy: T.Popup.CloseOnEscape
    focus: true
    height: parent.height - Metrics.keptAbove - Metrics.keptBelow
    // The bar of an exhibit stays in use.
    modal: Metrics.keptBelow === 0
    padding: 0
    parent: T.Overlay.overlay
    width: parent.width
    y: Metrics.keptAbove

    background: Rectangle {
        color: Theme.ground
    }
    contentItem: FocusScope {
        focus: true

        Keys.onPressed: event => {
            const step = Metrics.body * 4;
            event.accepted = true;
            switch (event.key) {
            case Qt.Key_Plus:
            case Qt.Key_Equal:
                view.magnify(1.5);
                break;
            case Qt.Key_Minus:
                view.magnify(1 / 1.5);
                break;
            case Qt.Key_Home:
            case Qt.Key_0:
                view.fit();
                break;
            case Qt.Key_Left:
                view.move(step, 0);
                break;
            case Qt.Key_Right:
                view.move(-step, 0);
                break;
            case Qt.Key_Up:
                view.move(0, step);
                break;
            case Qt.Key_Down:
                view.move(0, -step);
                break;
            default:
                event.accepted = false;
            }
        }

        PictureView {
            id: view

            Accessible.name: layer.alt
            Accessible.role: Accessible.Graphic
            anchors.bottom: foot.top
            anchors.bottomMargin: Metrics.space
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            naturalWidth: layer.naturalWidth
            ratio: layer.ratio
            url: layer.opened ? layer.url : ""
        }

        Flow {
            id: foot

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Metrics.space * 2
            anchors.right: parent.right
            spacing: Metrics.space

            PillButton {
                Accessible.name: qsTr("Smaller")
                enabled: view.magnified
                symbol: "−"
                width: Metrics.target

                onClicked: view.magnify(1 / 1.5)
            }

            PillButton {
                Accessible.name: qsTr("Larger")
                enabled: !view.largest
                symbol: "+"
                width: Metrics.target

                onClicked: view.magnify(1.5)
            }

            PillButton {
                Accessible.name: qsTr("The whole picture")
                enabled: view.magnified
                symbol: "↔"
                width: Metrics.target

                onClicked: view.fit()
            }

            PillButton {
                Accessible.name: qsTr("Close")
                focus: true
                text: "✕ " + qsTr("Close")

                onClicked: layer.close()
            }

            PageText {
                height: Math.max(implicitHeight, Metrics.target)
                leading: 1.3
                leftPadding: Metrics.space
                size: Metrics.small
                text: [layer.caption, layer.credit].filter(words => words !== "").join("  ·  ")
                verticalAlignment: Text.AlignVCenter
                width: Math.min(implicitWidth, foot.width)
            }
        }
    }
}
