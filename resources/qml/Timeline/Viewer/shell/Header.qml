import QtQuick
import QtQuick.Window
import Timeline.Core
import Timeline.Viewer

// Title and whose account it is on the left; what one can change on the right, or below where the window is narrow.
// Where the words of the buttons would not fit a row of their own, signs stand for them.
Item {
    id: header

    // Only the buttons.
    property bool compact: false
    required property Session session

    // In a low window the timeline needs the row that words would take below the subtitle.
    readonly property bool low: Window.height < Metrics.body * 32
    readonly property bool terse: words.width + searchButton.width + Metrics.space > (low ? width - Metrics.body * 14 : width)
    // Wide: all in one line. Medium: buttons beside the subtitle. Narrow: buttons below it.
    readonly property bool medium: !wide && width - buttons.all > Metrics.body * 14
    readonly property bool wide: width >= buttons.all + Math.max(title.implicitWidth, Metrics.body * 20) + Metrics.space * 4

    signal filterRequested
    signal listRequested
    signal openRequested
    signal quotesRequested
    signal searchRequested

    function focusFilter() {
        filterButton.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: compact ? buttons.height : Math.max(subtitle.y + subtitle.height, buttons.y + buttons.height)

    Connections {
        function onAnnounced(words) {
            filterButton.Accessible.announce(words);
        }

        target: header.session.filters
    }
    TextMetrics {
        id: words

        font: Theme.sansFont(Metrics.body, false)
        text: [languageButton.text, themeButton.text, textButton.text, listButton.text, quotesButton.text, filterButton.text, openButton.text].join("　　") + "　　"
    }
    SerifText {
        id: title

        Accessible.name: text
        Accessible.role: Accessible.Heading
        bold: true
        elide: Text.ElideRight
        leading: 1.25
        maximumLineCount: 2
        size: Metrics.title
        text: header.session.title
        visible: !header.compact
        width: header.wide ? header.width - buttons.width - Metrics.space * 3 : header.width
        wrapMode: Text.Wrap
    }
    SansText {
        id: subtitle

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Theme.inkSoft
        leading: 1.4
        size: Metrics.small
        text: header.session.subtitle
        visible: !header.compact
        width: header.wide ? title.width : header.medium ? header.width - buttons.width - Metrics.space * 3 : header.width
        wrapMode: Text.Wrap
        y: title.height + Metrics.space * 0.4
    }
    Flow {
        id: buttons

        readonly property real all: searchButton.width + openButton.width + listButton.width + quotesButton.width + filterButton.width + spacing + (chip.visible ? chip.width + spacing : 0) + textButton.width + themeButton.width + languageButton.width + spacing * 6

        layoutDirection: header.wide || header.medium ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Metrics.space
        width: Math.min(header.width, all + 1)
        x: header.wide || header.medium ? header.width - width : 0
        y: header.compact || header.wide ? 0 : header.medium ? subtitle.y : subtitle.y + subtitle.height + Metrics.space

        PillButton {
            id: languageButton

            strong: true
            text: header.session.otherLanguageName

            onClicked: header.session.nextLanguage()
        }
        PillButton {
            id: themeButton

            Accessible.description: header.session.theme === "night" ? qsTr("Now dark") : header.session.theme === "paper" ? qsTr("Now light") : qsTr("Now high contrast")
            symbol: header.terse ? "◐" : ""
            text: qsTr("Colours")
            width: header.terse ? Metrics.target : implicitWidth

            onClicked: header.session.nextTheme()
        }
        PillButton {
            id: textButton

            Accessible.description: qsTr("Now %1%").arg(Math.round(header.session.textScale * 100))
            symbol: header.terse ? "A" : ""
            text: qsTr("Text size")
            width: header.terse ? Metrics.target : implicitWidth

            onClicked: header.session.nextTextSize()
        }
        PillButton {
            id: listButton

            Accessible.description: qsTr("The same events, as a list or along time")
            symbol: header.terse ? "≡" : ""
            text: header.session.eventList.isShown ? qsTr("Timeline") : qsTr("List")
            width: header.terse ? Metrics.target : implicitWidth

            onClicked: header.listRequested()
        }
        PillButton {
            id: quotesButton

            Accessible.description: qsTr("All quotations, or the events along time")
            Accessible.name: header.session.quotes.isShown ? qsTr("Timeline") : qsTr("Quotations")
            symbol: header.terse ? "“" : ""
            text: Accessible.name
            width: header.terse ? Metrics.target : implicitWidth

            onClicked: header.quotesRequested()
        }
        PillButton {
            id: filterButton

            Accessible.description: header.session.filters.summaryText
            Accessible.name: qsTr("Filter")
            strong: header.session.filters.active
            symbol: header.terse ? header.session.filters.active ? "✓" : "▽" : ""
            text: (header.session.filters.active ? "✓ " : "") + qsTr("Filter")
            width: header.terse ? Metrics.target : implicitWidth

            onClicked: header.filterRequested()
        }
        FilterChip {
            id: chip

            filters: header.session.filters
        }
        PillButton {
            id: openButton

            symbol: header.terse ? "…" : ""
            text: qsTr("Open…")
            width: header.terse ? Metrics.target : implicitWidth

            onClicked: header.openRequested()
        }
        PillButton {
            id: searchButton

            Accessible.name: qsTr("Search")
            symbol: " "
            width: Metrics.target

            onClicked: header.searchRequested()

            SearchIcon {
                anchors.centerIn: parent
            }
        }
    }
}
