import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// A rounded button of full touch size with words, a symbol, or both.
T.Button {
    id: button

    property bool strong: false
    property string symbol: ""

    Accessible.name: text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: Metrics.target
    implicitWidth: Math.max(Metrics.target, words.implicitWidth + Metrics.body * 1.6)

    background: PressGround {
        border.color: button.strong ? Theme.ink : Theme.outline
        border.width: Metrics.stroke
        button: button
        ground: Theme.raised
        opacity: button.enabled ? 1 : 0.5
        radius: height / 2

        FocusRing {
            radius: height / 2
            shown: button.visualFocus
        }
    }
    contentItem: SansText {
        id: words

        elide: Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        opacity: button.enabled ? 1 : 0.5
        size: Metrics.body
        text: button.symbol !== "" ? button.symbol : button.text
        verticalAlignment: Text.AlignVCenter
    }
}
