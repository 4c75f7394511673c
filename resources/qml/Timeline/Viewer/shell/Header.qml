import QtQuick
import Timeline.Core
import Timeline.Viewer

// Title and whose account it is on the left; what one can change on the right, or below where the window is narrow.
// Where the words of the buttons would not fit a row of their own, signs stand for them. Where the timeline would have
// too little height, the title takes one line and nothing stands below it; where that is too much, it goes.
Item {
    id: header

    // px of height that the timeline leaves to it.
    required property real room
    required property Session session

    readonly property bool terse: words.width > width
    // Not even signs beside the other language's whole name.
    readonly property bool tersest: terse && Math.ceil(otherLanguage.advanceWidth) + Metrics.body * 1.6 + (Metrics.target + Metrics.space) * 5 > width
    // With a row of marks to spare: where it would have more height than the timeline, it is brief.
    readonly property bool full: room >= fullHeight + Metrics.target
    readonly property bool brief: !full && room >= briefHeight
    readonly property real fullHeight: wide ? Math.max(subtitle.y + subtitle.height, buttons.fullHeight) : medium ? subtitle.y + Math.max(subtitle.height, buttons.fullHeight) : subtitle.y + subtitle.height + Metrics.space + buttons.fullHeight
    readonly property real briefHeight: beside ? Math.max(line.height, buttons.fullHeight) : line.height + Metrics.space * 0.6 + buttons.fullHeight
    // Brief, and all in one line.
    readonly property bool beside: width - buttons.all > Metrics.body * 12
    // Wide: all in one line. Medium: buttons beside the subtitle. Narrow: buttons below it.
    readonly property bool medium: !wide && width - buttons.all > Metrics.body * 14
    readonly property bool wide: width >= buttons.all + Math.max(title.implicitWidth, Metrics.body * 20) + Metrics.space * 4

    signal filterRequested
    signal openRequested
    signal switchRequested

    function focusFilter() {
        filterButton.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: full ? fullHeight : brief ? briefHeight : buttons.height

    Connections {
        function onAnnounced(words) {
            filterButton.Accessible.announce(words);
        }

        target: header.session.filters
    }
    TextMetrics {
        id: words

        font: Theme.sansFont(Metrics.body, false)
        text: [languageButton.text, themeButton.text, textButton.text, listButton.text, filterButton.text, openButton.text].join("　　") + "　　"
    }
    TextMetrics {
        id: otherLanguage

        font: words.font
        text: header.session.otherLanguageName
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
        visible: header.full
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
        visible: header.full
        width: header.wide ? title.width : header.medium ? header.width - buttons.width - Metrics.space * 3 : header.width
        wrapMode: Text.Wrap
        y: title.height + Metrics.space * 0.4
    }
    SerifText {
        id: line

        Accessible.name: text
        Accessible.role: Accessible.Heading
        bold: true
        elide: Text.ElideRight
        leading: 1.25
        size: Metrics.heading
        text: header.session.title
        visible: header.brief
        width: header.beside ? header.width - buttons.width - Metrics.space * 3 : header.width
        y: header.beside ? (header.briefHeight - height) / 2 : 0
    }
    Flow {
        id: buttons

        // How high it is with all of its buttons, whichever are shown.
        readonly property real fullHeight: rows * (Metrics.target + spacing) - spacing
        readonly property int rows: {
            let count = 1, right = 0;
            for (const button of [languageButton, themeButton, textButton, listButton, filterButton, chip, openButton]) {
                if (button === chip && !header.session.filters.active)
                    continue;
                if (right > 0 && right + spacing + button.width > header.width) {
                    count++;
                    right = 0;
                }
                right += (right > 0 ? spacing : 0) + button.width;
            }
            return count;
        }
        readonly property bool toTheRight: header.full ? header.wide || header.medium : header.brief && header.beside
        readonly property real all: openButton.width + listButton.width + filterButton.width + spacing + (header.session.filters.active ? chip.width + spacing : 0) + textButton.width + themeButton.width + languageButton.width + spacing * 4

        layoutDirection: toTheRight ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Metrics.space
        width: Math.min(header.width, all + 1)
        x: toTheRight ? header.width - width : 0
        y: header.full ? (header.wide ? 0 : header.medium ? subtitle.y : header.fullHeight - fullHeight) : header.brief ? header.briefHeight - fullHeight : 0

        PillButton {
            id: languageButton

            Accessible.name: text
            strong: true
            symbol: header.tersest ? text.slice(0, 1) : ""
            text: header.session.otherLanguageName
            width: header.tersest ? Metrics.target : implicitWidth

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

            onClicked: header.switchRequested()
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
            visible: filters.active && (header.full || header.brief || header.room >= buttons.fullHeight)
        }
        PillButton {
            id: openButton

            symbol: header.terse ? "…" : ""
            text: qsTr("Open…")
            width: header.terse ? Metrics.target : implicitWidth

            onClicked: header.openRequested()
        }
    }
}
