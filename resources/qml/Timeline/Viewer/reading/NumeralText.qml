import QtQuick
import Timeline.Viewer

// A number in large figures between smaller words: “近12万人”, “nearly 120,000 people”. It wraps like any text.
PageText {
    id: words

    required property string after
    required property string before
    required property string numeral

    // Text.StyledText sets size 7 at 2.4 times the size of the text around it.
    readonly property real largest: 2.4

    Accessible.name: before + numeral + after
    serif: true
    leading: largest * 1.2
    size: Metrics.numeral / largest
    text: Markup.escaped(before) + "<font size=\"7\">" + Markup.escaped(numeral) + "</font>" + Markup.escaped(after)
    textFormat: Text.StyledText
}
