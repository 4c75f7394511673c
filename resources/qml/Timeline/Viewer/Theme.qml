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
                "lanes": {
                    "red": "#FF8566",
                    "amber": "#F2B544",
                    "blue": "#7DC0FF",
                    "yellow": "#F7E08A",
                    "brown": "#D9B48C",
                    "green": "#5FCF9B",
                    "violet": "#D9B3FF"
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
                "lanes": {
                    "red": "#A92E1C",
                    "amber": "#8A5A00",
                    "blue": "#1B5A9C",
                    "yellow": "#6B6100",
                    "brown": "#6E4423",
                    "green": "#1E7A52",
                    "violet": "#6A3296"
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
                "lanes": {
                    "red": "#FF8A80",
                    "amber": "#FFC04D",
                    "blue": "#8CC8FF",
                    "yellow": "#FFF59D",
                    "brown": "#E0BC94",
                    "green": "#69F0AE",
                    "violet": "#E1BEFF"
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
    readonly property bool dark: ground.hslLightness < 0.5

    // A lane's colour for marks and glyphs (>= 3:1 on every ground).
    function lane(token: string): color {
        return palette.lanes[token] ?? palette.outline;
    }

    // The same hue as ink for words (>= 7:1 on ground and panel).
    function laneInk(token: string): color {
        return mixed(lane(token), ink, dark ? 0.35 : 0.45);
    }

    // The fill of a band, mixed beforehand so that words in ink stand on it at >= 7:1.
    function laneFill(token: string): color {
        return mixed(ground, lane(token), dark ? 0.28 : 0.3);
    }

    function mixed(from: color, to: color, share: real): color {
        return Qt.rgba(from.r + (to.r - from.r) * share, from.g + (to.g - from.g) * share, from.b + (to.b - from.b) * share, 1);
    }

    function sized(face: font, pixelSize: real, bold: bool): font {
        let sizedFace = face;
        sizedFace.pixelSize = Math.max(1, Math.round(pixelSize));
        sizedFace.bold = bold;
        return sizedFace;
    }
}
