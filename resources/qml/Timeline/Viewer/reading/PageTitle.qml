import QtQuick
import Timeline.Viewer

// The title of a page under a line that says when or what it is. It comes first for whoever hears the page.
Item {
    id: head

    default property alias above: line.data
    required property string title
    required property string titleUnbroken

    implicitHeight: words.y + words.height

    BalancedText {
        id: words

        Accessible.role: Accessible.Heading
        bold: true
        leading: 1.35
        size: Metrics.title
        spoken: head.title
        text: head.titleUnbroken
        width: parent.width
        y: line.height + Metrics.space * 0.75
    }

    // Gaps stand within the items, so that a row that wraps stays as close as its lines.
    Flow {
        id: line

        width: parent.width
    }
}
