package org.entrepot.materials.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.materials.domain.LinkChecks.Seen;
import org.entrepot.materials.domain.MaterialKind;
import org.entrepot.site.Choice;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;

/** Materials in the reader's words. */
final class MaterialWords {

    /** Those of the interface first, then others that are often asked for; a program may send any other. */
    private static final List<String> LANGUAGES = List.of(
            "en", "ko", "zh-Hans", "ja", "tr", "de", "fr", "es", "pt-BR", "it", "nl", "pl", "sv", "cs", "ar", "he",
            "hi", "id", "th", "vi", "zh-Hant");

    private static final long KILO = 1024;

    private MaterialWords() {}

    static String kind(MaterialKind kind, Texts texts) {
        return texts.text("materials.kind." + kind.code());
    }

    static List<Choice> kinds(Texts texts) {
        return List.of(MaterialKind.values()).stream()
                .map(kind -> new Choice(
                        kind.code(), kind(kind, texts), texts.text("materials.kind." + kind.code() + ".hint")))
                .toList();
    }

    static String language(String tag, Texts texts) {
        return Locale.forLanguageTag(tag).getDisplayName(texts.locale());
    }

    static List<Choice> languages(Texts texts) {
        return LANGUAGES.stream()
                .map(tag -> new Choice(tag, language(tag, texts)))
                .toList();
    }

    /** Such as {@code PDF, 1.2 MB}. */
    static String file(StoredFile file, Texts texts) {
        var kilobytes = Math.max(1, file.size() / KILO);
        return kilobytes < KILO
                ? texts.text("materials.file.kb", file.type().label(), kilobytes)
                : texts.text("materials.file.mb", file.type().label(), kilobytes / (double) KILO);
    }

    static String filesHint(Texts texts) {
        return texts.text(
                "materials.form.file.hint",
                FileUse.CHANNEL_MATERIAL.typeNames(),
                FileUse.CHANNEL_MATERIAL.limit() / (KILO * KILO));
    }

    static String link(Optional<Seen> seen, Texts texts) {
        return seen.map(look -> look.isBroken()
                        ? texts.text("materials.link.broken."
                                + look.fault().orElseThrow().code())
                        : texts.text("materials.link." + look.state().name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    static Tone tone(Optional<Seen> seen) {
        return seen.map(look -> switch (look.state()) {
                    case WAITING -> Tone.NEUTRAL;
                    case WORKS -> Tone.GOOD;
                    case BROKEN -> Tone.WARN;
                })
                .orElse(Tone.NEUTRAL);
    }
}
