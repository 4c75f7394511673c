pragma Singleton
import QtQuick

// Words within StyledText, which would take their `<` and `&` for markup.
QtObject {
    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
}
