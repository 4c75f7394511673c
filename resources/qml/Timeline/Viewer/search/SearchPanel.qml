pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// The search: its field, what it finds, and keys for whoever has none. The timeline beside it lights all that is found.
T.Popup {
    id: panel

    required property SearchView search

    readonly property bool alwaysKeys: Metrics.profile === "kiosk"
    // Whether keys are shown, once somebody has asked for them.
    property bool keysAsked: false

    signal chosen(int index)

    function start() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    closePolicy: T.Popup.CloseOnEscape
    focus: true
    padding: Metrics.space * 1.5

    onAboutToHide: search.close()
    onAboutToShow: search.open()

    background: Rectangle {
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.raised
        radius: Metrics.radius
    }
    contentItem: FocusScope {
        focus: true

        SearchField {
            id: field

            anchors.left: parent.left
            anchors.right: keysButton.visible ? keysButton.left : done.left
            anchors.rightMargin: Metrics.space
            focus: true
            search: panel.search

            onChosen: panel.chosen(panel.search.currentIndex)
            onTouched: panel.keysAsked = true
        }
        PillButton {
            id: keysButton

            Accessible.checkable: true
            Accessible.checked: panel.keysAsked
            Accessible.name: qsTr("Keys on the screen")
            anchors.right: done.left
            anchors.rightMargin: Metrics.space
            focusPolicy: Qt.TabFocus
            strong: panel.keysAsked
            symbol: "A–Z"
            visible: !panel.alwaysKeys

            onClicked: panel.keysAsked = !panel.keysAsked
        }
        PillButton {
            id: done

            Accessible.name: qsTr("Close the search")
            anchors.right: parent.right
            focusPolicy: Qt.TabFocus
            symbol: "✕"

            onClicked: panel.close()
        }
        SansText {
            id: summary

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            anchors.left: parent.left
            anchors.leftMargin: Metrics.space * 1.5
            anchors.right: parent.right
            anchors.rightMargin: Metrics.space * 1.5
            anchors.top: field.bottom
            anchors.topMargin: Metrics.space
            color: Theme.inkSoft
            elide: Text.ElideRight
            leading: 1.4
            maximumLineCount: 3
            size: Metrics.small
            text: panel.search.summaryText
            visible: text !== ""
            wrapMode: Text.Wrap
        }
        SansText {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            anchors.bottom: list.bottom
            anchors.left: summary.left
            anchors.right: summary.right
            anchors.top: list.top
            color: Theme.inkSoft
            elide: Text.ElideRight
            text: panel.search.text.trim() === "" ? qsTr("In Chinese, by pinyin or its first letters, in English; numbers and dates however they are written. All that is found is lit on the timeline.") : qsTr("Try fewer words, or only their beginning.")
            visible: panel.search.count === 0
            wrapMode: Text.Wrap
        }
        LazyList {
            id: list

            Accessible.name: panel.search.summaryText
            anchors.bottom: keys.visible ? keys.top : parent.bottom
            anchors.bottomMargin: keys.visible ? Metrics.space : 0
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: summary.visible ? summary.bottom : field.bottom
            anchors.topMargin: Metrics.space
            current: panel.search.currentIndex
            focus: false
            model: panel.search.hits
            section.property: ""
            visible: panel.search.count > 0

            delegate: HitEntry {
                required property int index

                current: index === panel.search.currentIndex
                keyed: list.activeFocus
                width: list.width - Metrics.space

                // Kept for another hit; nobody should meet it meanwhile, a screen reader neither. No binding: hiding
                // moves the focus, for which the list may take it up again before it is hidden.
                ListView.onPooled: visible = false
                ListView.onReused: visible = true
                onClicked: panel.chosen(index)
                onHeightChanged: {
                    if (current)
                        Qt.callLater(list.keepInView);
                }
            }

            Keys.onEnterPressed: panel.chosen(panel.search.currentIndex)
            Keys.onReturnPressed: panel.chosen(panel.search.currentIndex)
            onAsked: index => panel.search.moveTo(index)
        }
        ScrollMark {
            page: list
            parent: list
            x: list.width - width
            y: list.visibleArea.yPosition * list.height
        }
        // In a small window they scroll, and leave room for the first hits.
        ScrollPage {
            id: keys

            anchors.bottom: parent.bottom
            height: Math.min(implicitHeight, Math.max(Metrics.target * 1.5, parent.height - list.y - Metrics.body * 5.5))
            visible: panel.alwaysKeys || panel.keysAsked
            width: parent.width

            SearchKeys {
                width: parent.width - Metrics.space

                onCleared: field.clear()
                onDeleted: field.back()
                onTyped: letter => field.type(letter)
            }
        }
        Connections {
            function onAnnounced(words: string) {
                field.Accessible.announce(words);
            }
            function onChanged() {
                Qt.callLater(list.place);
            }
            // A search ends with its timeline.
            function onOpenChanged() {
                if (!panel.search.isOpen)
                    panel.close();
            }

            target: panel.search
        }
    }
}
