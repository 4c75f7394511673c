import QtQuick
import Timeline.Core
import Timeline.Viewer

// Title and whose account it is on the left; what one can change on the right, below them where the window is narrow.
Item {
    id: header

    required property Session session

    readonly property bool narrow: width < buttons.all + Math.max(title.implicitWidth, Metrics.body * 22) + Metrics.space * 4

    signal openRequested

    implicitHeight: narrow ? words.height + buttons.height + Metrics.space : Math.max(words.height, buttons.height)

    Column {
        id: words

        spacing: Metrics.space * 0.4
        width: header.narrow ? header.width : header.width - buttons.width - Metrics.space * 3

        SerifText {
            id: title

            Accessible.name: text
            Accessible.role: Accessible.Heading
            bold: true
            elide: Text.ElideRight
            size: Metrics.title
            text: header.session.title
            width: parent.width
        }
        SansText {
            color: Theme.inkSoft
            lineHeight: 1.3
            size: Metrics.small
            text: header.session.subtitle
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Flow {
        id: buttons

        readonly property real all: openButton.width + textButton.width + themeButton.width + languageButton.width + spacing * 3

        spacing: Metrics.space
        width: Math.min(header.width, all + 1)
        x: header.narrow ? 0 : header.width - width
        y: header.narrow ? words.height + Metrics.space : 0

        PillButton {
            id: openButton

            text: qsTr("Open…")

            onClicked: header.openRequested()
        }
        PillButton {
            id: textButton

            Accessible.description: qsTr("Now %1 %").arg(Math.round(header.session.textScale * 100))
            text: qsTr("Text size")

            onClicked: header.session.nextTextSize()
        }
        PillButton {
            id: themeButton

            Accessible.description: header.session.theme === "night" ? qsTr("Now dark") : header.session.theme === "paper" ? qsTr("Now light") : qsTr("Now high contrast")
            text: qsTr("Colours")

            onClicked: header.session.nextTheme()
        }
        PillButton {
            id: languageButton

            strong: true
            text: header.session.otherLanguageName

            onClicked: header.session.nextLanguage()
        }
    }
}
