pragma Singleton
pragma ValueTypeBehavior: Copy
import QtQuick

// Every colour and the two faces. A theme is one table of tokens; nothing else in the program names a colour.
QtObject {
    id: theme

    property string name: "night"
    property font sans
    property font serif

    readonly property var tokens: ({
            "night": {
                "ground": "#0E1B22",
                "panel": "#172A33",
                "raised": "#172A33",
                "ink": "#F7F1E5",
                "inkSoft": "#C6D0D4",
                "rule": "#2A3C45",
                "outline": "#9FB0B7",
                "hatch": "#7E929B",
                "focus": "#FFFFFF",
                "dimInk": "#AFBABF",
                "dimMark": "#748791",
                "lanes": {
                    "red": "#D55134",
                    "amber": "#EE9F17",
                    "blue": "#77B1EE",
                    "yellow": "#F1F1A0",
                    "brown": "#BFAC98",
                    "green": "#85FAE1",
                    "violet": "#885FC9"
                }
            },
            "paper": {
                "ground": "#F8F3E8",
                "panel": "#FFFDF8",
                "raised": "#FFFDF8",
                "ink": "#14222A",
                "inkSoft": "#3C4B53",
                "rule": "#DDD5C3",
                "outline": "#5F6F77",
                "hatch": "#7A868C",
                "focus": "#0B3B8C",
                "dimInk": "#48545B",
                "dimMark": "#7E888D",
                "lanes": {
                    "red": "#E65177",
                    "amber": "#885100",
                    "blue": "#2776C8",
                    "yellow": "#A78310",
                    "brown": "#351E14",
                    "green": "#195248",
                    "violet": "#4E2E98"
                }
            },
            "contrast": {
                "ground": "#000000",
                "panel": "#000000",
                "raised": "#000000",
                "ink": "#FFFFFF",
                "inkSoft": "#FFFFFF",
                "rule": "#5A5A5A",
                "outline": "#FFFFFF",
                "hatch": "#BFBFBF",
                "focus": "#FFFF00",
                "dimInk": "#A2A2A2",
                "dimMark": "#747474",
                "lanes": {
                    "red": "#DC373B",
                    "amber": "#EE9A14",
                    "blue": "#A0B7F6",
                    "yellow": "#F2FE6B",
                    "brown": "#A8918A",
                    "green": "#54F5C1",
                    "violet": "#BD4FE0"
                }
            }
        })

    readonly property var palette: tokens[name] ?? tokens.night
    readonly property color ground: palette.ground
    readonly property color panel: palette.panel
    readonly property color raised: palette.raised
    readonly property color ink: palette.ink
    readonly property color inkSoft: palette.inkSoft
    readonly property color rule: palette.rule
    readonly property color outline: palette.outline
    readonly property color hatch: palette.hatch
    readonly property color focus: palette.focus
    // Words (>= 7:1) and marks (>= 3:1) that a filter does not let pass.
    readonly property color dimInk: palette.dimInk
    readonly property color dimMark: palette.dimMark
    // A screen that shows nothing, in any theme.
    readonly property color off: "#000000"
    // Behind what is chosen.
    readonly property color chosen: mixed(raised, ink, 0.16)
    readonly property bool dark: ground.hslLightness < 0.5

    // A lane's colour for marks and glyphs (>= 3:1 on every ground).
    function lane(token: string): color {
        return palette.lanes[token] ?? palette.outline;
    }

    // The same hue as ink for words (>= 7:1 on ground and panel).
    function laneInk(token: string): color {
        return inked(lane(token));
    }

    // A lane's colour brought near enough to ink for words: the least that lifts every lane to 7:1 in every theme.
    function inked(colour: color): color {
        return mixed(colour, ink, 0.55);
    }

    // The fill of a band, mixed beforehand so that words in ink stand on it at >= 7:1.
    function laneFill(token: string): color {
        return mixed(ground, lane(token), dark ? 0.28 : 0.3);
    }

    function mixed(from: color, to: color, share: real): color {
        return Qt.rgba(from.r + (to.r - from.r) * share, from.g + (to.g - from.g) * share, from.b + (to.b - from.b) * share, 1);
    }

    // The same to the eye, and not quite opaque: for pieces of which many move. The software renderer keeps the sum of
    // all opaque regions, to draw nothing below them, which of hundreds of pieces costs more than it saves.
    function lightly(colour: color): color {
        return Qt.alpha(colour, 0.996);
    }

    // A colour as RRGGBB, for the pictures that are drawn in it.
    function hex(colour: color): string {
        return colour.toString().slice(-6);
    }

    // Copies of the two faces: changing a face itself would change it everywhere.
    function sansFont(pixelSize: real, bold: bool): font {
        let face = sans;
        face.pixelSize = Math.max(1, Math.round(pixelSize));
        face.bold = bold;
        return face;
    }

    function serifFont(pixelSize: real, bold: bool): font {
        let face = serif;
        face.pixelSize = Math.max(1, Math.round(pixelSize));
        face.bold = bold;
        return face;
    }
}
