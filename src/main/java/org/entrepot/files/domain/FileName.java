package org.entrepot.files.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.entrepot.files.FileType;
import org.entrepot.kernel.Inputs;

/** A name that is safe on every machine: no path, nothing invisible, an ending that fits the content. */
public final class FileName {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "file";

    /** Names of devices, which one system opens instead of the file. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileName() {}

    public static String clean(String typed, FileType type) {
        var visible = visible(Normalizer.normalize(lastPart(typed), Normalizer.Form.NFC));
        var bare = visible.replaceAll("[<>:\"|?*]", "_").replaceAll("^[.\\s]+|[.\\s]+$", "");
        return withExtension(bare.isEmpty() ? NAMELESS : bare, type);
    }

    private static String lastPart(String typed) {
        var end = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\'));
        return typed.substring(end + 1);
    }

    /** Without controls, direction overrides and zero-width characters: "invoice&lrm;fdp.exe" must not read as a PDF. */
    private static String visible(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .map(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign) ? ' ' : sign)
                .filter(sign -> !Inputs.hasHiddenCharacter(Character.toString(sign)))
                .filter(sign -> Character.getType(sign) != Character.SURROGATE && sign != 0xFFFD)
                .forEach(kept::appendCodePoint);
        return kept.toString().replaceAll(" +", " ").strip();
    }

    private static String withExtension(String name, FileType type) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        var isTrue = type.extensions().contains(ending);
        var stem = isTrue ? name.substring(0, dot) : name;
        return safe(shortened(stem)) + "."
                + (isTrue ? ending : type.extensions().getFirst());
    }

    private static String shortened(String stem) {
        var text = stem.strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static String safe(String stem) {
        var first = stem.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT);
        var isDevice = DEVICES.contains(first) || first.matches("(com|lpt)[0-9]");
        return isDevice ? "_" + stem : stem.isBlank() ? NAMELESS : stem;
    }
}
