import QtQuick
import QtTest
import Timeline.Viewer

TestCase {
    id: testCase

    function make(component: Component, properties: var): Item {
        const item = createTemporaryObject(component, testCase, properties);
        verify(item !== null);
        return item;
    }

    // The texts that are seen, from left to right: the hung mark and the words.
    function seen(quoted: Item): list<Item> {
        return Array.from(quoted.children).filter(child => child.visible && child.text !== undefined).sort((one, other) => one.x - other.x);
    }

    function letters(text: string): string {
        return text.replace(/\u2060/g, "");
    }

    height: 900
    name: "ReadingQuotation"
    visible: true
    when: windowShown
    width: 1400

    Component {
        id: quotation

        QuotedText {
            face: Theme.serif
            lines: "灯在，\n人在，人在灯就在。"
            spoken: "灯在，人在，人在灯就在。"
            width: 1200
        }
    }

    Component {
        id: balanced

        BalancedText {
            spoken: text
            text: "A title that is a little longer than one line of its page"
            width: 400
        }
    }

    function test_the_opening_mark_hangs_outside_the_text_edge() {
        const [mark, words] = seen(make(quotation, {}));
        compare(mark.text, "“");
        compare(words.x, 0);
        fuzzyCompare(mark.x + mark.width, 0, 0.01);
        verify(words.text.endsWith("”"), "the closing mark follows the last word");
    }

    function test_of_a_phrase_that_is_too_long_for_a_line_the_last_characters_stay_together() {
        const words = seen(make(quotation, {
            lines: "要搞好对口支援西藏工作，",
            spoken: "要搞好对口支援西藏工作，",
            width: Metrics.quotation * 11.5
        }))[1];
        compare(words.lineCount, 2);
        verify(words.text.includes("\u897f\u2060\u85cf\u2060\u5de5\u2060\u4f5c"), "西藏工作 goes to the next line whole");
        compare(letters(words.text), "要搞好对口支援西藏工作，”");
    }

    function test_given_lines_are_kept_where_they_fit() {
        const words = seen(make(quotation, {}))[1];
        compare(words.text, "灯在，\n人在，人在灯就在。”");
        compare(words.lineCount, 2);
    }

    function test_where_they_do_not_fit_lines_end_after_punctuation() {
        const quoted = make(quotation, {
            width: Metrics.quotation * 7
        });
        const words = seen(quoted)[1];
        compare(letters(words.text), "灯在，人在，人在灯就在。”");
        compare(words.lineCount, 2);
        verify(words.text.includes("人\u2060在\u2060灯\u2060就\u2060在。"), "a phrase holds together");
    }

    function test_larger_type_breaks_the_lines_anew() {
        const quoted = make(quotation, {
            size: 20,
            width: 240
        });
        const words = seen(quoted)[1];
        compare(words.lineCount, 2);
        quoted.size = 40;
        tryVerify(() => words.text.includes("\u2060"));
        verify(words.contentWidth <= quoted.width + 0.5);
    }

    function test_a_phrase_longer_than_a_line_still_breaks_within_it() {
        const quoted = make(quotation, {
            lines: "一二三四五六七八九十一二三四五六七八九十。",
            spoken: "一二三四五六七八九十一二三四五六七八九十。",
            width: Metrics.quotation * 6
        });
        const words = seen(quoted)[1];
        verify(words.lineCount >= 4);
        verify(words.contentWidth <= quoted.width + 0.5);
    }

    function test_a_screen_reader_hears_the_words_in_their_marks_and_no_joiners() {
        const quoted = make(quotation, {
            width: Metrics.quotation * 7
        });
        compare(quoted.Accessible.name, "“灯在，人在，人在灯就在。”");
        seen(quoted).forEach(text => verify(text.Accessible.ignored));
    }

    function test_no_line_of_a_title_is_left_with_one_word() {
        const title = make(balanced, {});
        const shown = title.children[2];
        verify(shown.lineCount > 1);
        verify(shown.contentWidth <= title.width);
        verify(shown.contentWidth > shown.implicitWidth / shown.lineCount * 0.8);
        verify(shown.width < title.width, "its lines are about equally long");
        compare(title.height, shown.height);
    }

    function test_a_title_of_one_line_takes_the_width() {
        const title = make(balanced, {
            text: "Short"
        });
        compare(title.children[2].lineCount, 1);
        compare(title.children[2].width, title.width);
    }
}
