import QtQuick
import QtTest
import Timeline.Viewer

TestCase {
    name: "Metrics"

    function cleanup() {
        Metrics.profile = "desk";
        Metrics.textScale = 1;
        Metrics.shorterSide = 1080;
        Metrics.pxPerMm = 96 / 25.4;
        Metrics.reducedMotion = false;
    }

    function test_desk_targets_are_44_px_at_least_data() {
        return [
            {
                tag: "small window",
                side: 600
            },
            {
                tag: "1080p",
                side: 1080
            },
            {
                tag: "2160p",
                side: 2160
            }
        ];
    }

    function test_desk_targets_are_44_px_at_least(data) {
        Metrics.shorterSide = data.side;
        verify(Metrics.target >= 44);
    }

    function test_kiosk_sizes_come_from_millimetres() {
        Metrics.profile = "kiosk";
        Metrics.pxPerMm = 4;
        verify(Metrics.target >= 15 * 4);
        // Noto Sans has capitals of 0.714 em; the smallest type must show them 4.8 mm high.
        verify(Metrics.small * 0.714 >= 4.8 * 4 - 0.001);
    }

    function test_classroom_type_is_a_share_of_the_shorter_side() {
        Metrics.profile = "classroom";
        for (const side of [720, 1080, 2160]) {
            Metrics.shorterSide = side;
            verify(Metrics.body >= side * 0.044 - 0.001);
            verify(Metrics.small >= side * 0.038 - 0.001);
        }
    }

    function test_text_scale_doubles_all_type_data() {
        return [
            {
                tag: "desk"
            },
            {
                tag: "kiosk"
            },
            {
                tag: "classroom"
            }
        ];
    }

    function test_text_scale_doubles_all_type(data) {
        Metrics.profile = data.tag;
        const names = ["body", "small", "heading", "title", "quotation", "numeral"];
        const before = names.map(name => Metrics[name]);
        Metrics.textScale = 2;
        names.forEach((name, place) => fuzzyCompare(Metrics[name], 2 * before[place], 0.001));
    }

    function test_reduced_motion_takes_no_time() {
        Metrics.reducedMotion = true;
        compare(Metrics.quick, 0);
        compare(Metrics.move, 0);
    }
}
