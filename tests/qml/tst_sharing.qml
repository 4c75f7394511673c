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

    function pasted(): string {
        const field = make(pasteField, {}) as TextEdit;
        field.paste();
        return field.text;
    }

    function cleanup() {
        Metrics.profile = "desk";
        Metrics.pxPerMm = 96 / 25.4;
    }

    height: 700
    name: "Sharing"
    visible: true
    when: windowShown
    width: 900

    Component {
        id: copyButton

        CopyButton {
            content: "灯在，人在。"
            what: "the quotation"
        }
    }

    Component {
        id: pasteField

        TextEdit {
            textFormat: TextEdit.PlainText
        }
    }

    Component {
        id: referenceLine

        ReferenceLine {
            entry: "Sea, A. (1911). <i>Lights &amp; towers</i>."
            form: "APA 7"
            styled: true
            width: 500
        }
    }

    Component {
        id: qrCode

        QrCode {
            path: "M4 4h7v1h-7z"
        }
    }

    function test_a_press_copies_and_says_so() {
        const button = make(copyButton, {}) as CopyButton;
        compare(button.Accessible.name, "Copy: the quotation");
        mouseClick(button);
        compare(pasted(), "灯在，人在。");
        compare(button.text, "✓ Copied");
    }

    function test_other_content_has_not_been_copied_yet() {
        const button = make(copyButton, {}) as CopyButton;
        mouseClick(button);
        button.content = "another";
        compare(button.text, "Copy");
    }

    function test_at_a_kiosk_nothing_is_copied() {
        Metrics.profile = "kiosk";
        verify(!make(copyButton, {}).visible);
    }

    function test_markup_is_neither_read_out_nor_pasted() {
        const line = make(referenceLine, {});
        const entry = line.children.find(child => child.textFormat === Text.StyledText);
        compare(entry.Accessible.name, "Sea, A. (1911). Lights & towers.");
        mouseClick(line.children[0].children.find(child => child instanceof CopyButton));
        compare(pasted(), "Sea, A. (1911). Lights & towers.");
    }

    function test_a_code_is_thirty_millimetres_wide_at_least_data() {
        const rows = [];
        for (const pxPerMm of [1, 96 / 25.4, 5.5, 12])
            for (const side of [29, 41, 65, 185])
                rows.push({
                    tag: pxPerMm + " px/mm, " + side + " modules",
                    pxPerMm: pxPerMm,
                    side: side
                });
        return rows;
    }

    function test_a_code_is_thirty_millimetres_wide_at_least(data) {
        Metrics.pxPerMm = data.pxPerMm;
        const code = make(qrCode, {
            side: data.side
        }) as QrCode;
        const plain = 8;
        compare(code.width, code.module * data.side);
        verify(code.module * (data.side - plain) >= 30 * data.pxPerMm);
        compare(code.module, Math.round(code.module), "a module is whole px wide");
    }

    function test_without_a_link_there_is_no_code() {
        verify(!make(qrCode, {
            path: "",
            side: 0
        }).visible);
    }
}
