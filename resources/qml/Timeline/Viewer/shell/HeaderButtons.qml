import QtQuick
import Timeline.Core
import Timeline.Viewer

// What one can change, and the ways to everything else: in words, or in signs where those would not fit.
Flow {
    id: buttons

    required property Session session
    // Signs stand for the words, and even the other language's whole name is a sign.
    property bool terse: false
    property bool tersest: false
    // Only what a visitor of a very small window needs most; for the rest it takes a key, or a larger window.
    property bool few: false
    // Whether there is room for the chip that says which filter is on.
    property bool withChip: true

    // An exhibit has its looks in a bar of its own, and nothing to open.
    readonly property bool exhibited: session.profile === "kiosk"
    readonly property var shownButtons: (exhibited ? [listButton, quotesButton, filterButton, chip, searchButton] : [languageButton, themeButton, textButton, listButton, quotesButton, filterButton, chip, openButton, searchButton]).filter(button => button !== chip || session.filters.active)
    readonly property real all: shownButtons.reduce((sum, button) => sum + button.width + spacing, -spacing)
    // How high it is with all of its buttons, whichever are shown.
    readonly property real fullHeight: rows * (Metrics.target + spacing) - spacing
    property real room: width
    readonly property int rows: {
        let count = 1, right = 0;
        for (const button of shownButtons) {
            if (right > 0 && right + spacing + button.width > room) {
                count++;
                right = 0;
            }
            right += (right > 0 ? spacing : 0) + button.width;
        }
        return count;
    }
    readonly property string words: shownButtons.filter(button => button !== chip && button !== searchButton).map(button => button.text).join("　　") + "　　"

    signal filterRequested
    signal listRequested
    signal openRequested
    signal quotesRequested
    signal searchRequested

    function announce(what: string) {
        filterButton.Accessible.announce(what);
    }
    function focusFilter() {
        filterButton.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Metrics.space

    PillButton {
        id: languageButton

        Accessible.name: text
        strong: true
        symbol: buttons.tersest ? text.slice(0, 1) : ""
        text: buttons.session.otherLanguageName
        visible: !buttons.exhibited
        width: buttons.tersest ? Metrics.target : implicitWidth

        onClicked: buttons.session.nextLanguage()
    }
    PillButton {
        id: themeButton

        Accessible.description: buttons.session.theme === "night" ? qsTr("Now dark") : buttons.session.theme === "paper" ? qsTr("Now light") : qsTr("Now high contrast")
        symbol: buttons.terse ? "◐" : ""
        text: qsTr("Colours")
        visible: !buttons.exhibited
        width: buttons.terse ? Metrics.target : implicitWidth

        onClicked: buttons.session.nextTheme()
    }
    PillButton {
        id: textButton

        Accessible.description: qsTr("Now %1%").arg(Math.round(buttons.session.textScale * 100))
        symbol: buttons.terse ? "A" : ""
        text: qsTr("Text size")
        visible: !buttons.exhibited
        width: buttons.terse ? Metrics.target : implicitWidth

        onClicked: buttons.session.nextTextSize()
    }
    PillButton {
        id: listButton

        Accessible.description: qsTr("The same events, as a list or along time")
        symbol: buttons.terse ? "≡" : ""
        text: buttons.session.eventList.isShown ? qsTr("Timeline") : qsTr("List")
        width: buttons.terse ? Metrics.target : implicitWidth

        onClicked: buttons.listRequested()
    }
    PillButton {
        id: quotesButton

        Accessible.description: qsTr("All quotations, or the events along time")
        Accessible.name: buttons.session.quotes.isShown ? qsTr("Timeline") : qsTr("Quotations")
        symbol: buttons.terse ? "“" : ""
        text: Accessible.name
        visible: !buttons.few
        width: buttons.terse ? Metrics.target : implicitWidth

        onClicked: buttons.quotesRequested()
    }
    PillButton {
        id: filterButton

        Accessible.description: buttons.session.filters.summaryText
        Accessible.name: qsTr("Filter")
        strong: buttons.session.filters.active
        symbol: buttons.terse ? buttons.session.filters.active ? "✓" : "▽" : ""
        text: (buttons.session.filters.active ? "✓ " : "") + qsTr("Filter")
        width: buttons.terse ? Metrics.target : implicitWidth

        onClicked: buttons.filterRequested()
    }
    FilterChip {
        id: chip

        filters: buttons.session.filters
        visible: filters.active && buttons.withChip
    }
    PillButton {
        id: openButton

        symbol: buttons.terse ? "…" : ""
        text: qsTr("Open…")
        visible: !buttons.few && !buttons.exhibited
        width: buttons.terse ? Metrics.target : implicitWidth

        onClicked: buttons.openRequested()
    }
    PillButton {
        id: searchButton

        Accessible.name: qsTr("Search")
        symbol: " "
        width: Metrics.target

        onClicked: buttons.searchRequested()

        SearchIcon {
            anchors.centerIn: parent
        }
    }
}
