pragma Singleton
import QtQuick

// Words within StyledText, which would take their `<` and `&` for markup.
QtObject {
    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
    // The words of StyledText, without its marks.
    function plain(styled: string): string {
        return styled.replace(/<(?:br|\/li|\/p)>/g, " ").replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, "\"").replace(/&amp;/g, "&").trim();
    }
}
