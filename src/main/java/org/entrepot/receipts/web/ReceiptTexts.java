package org.entrepot.receipts.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entrepot.receipts.domain.ReceiptStatus;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;

/** Receipts in words. */
final class ReceiptTexts {

    private ReceiptTexts() {}

    /** A kind whose module has no text for it yet is shown by its code. */
    static String kind(Texts texts, String code) {
        var text = texts.messages().getMessage("receipt." + code, null, code, texts.locale());
        return text == null ? code : text;
    }

    static String status(Texts texts, ReceiptStatus status) {
        return texts.text("receipts.status." + status.name());
    }

    static Tone tone(ReceiptStatus status) {
        return status == ReceiptStatus.SEALED ? Tone.GOOD : Tone.NEUTRAL;
    }

    /** Values as they stand in the canonical form: they are evidence, not prose. */
    static Map<String, String> lines(Map<String, Object> content) {
        var lines = new TreeMap<String, String>();
        content.forEach((name, value) -> lines.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : String.valueOf(value)));
        return lines;
    }
}
