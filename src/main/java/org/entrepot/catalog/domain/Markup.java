package org.entrepot.catalog.domain;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** The restricted HTML of descriptions (R311): paragraphs, lists, emphasis, small headings; nothing that runs or loads. */
public final class Markup {

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "ul", "ol", "li", "strong", "b", "em", "i", "h3", "h4", "blockquote", "code");

    private Markup() {}

    public static String clean(String html) {
        var settings = new OutputSettings().prettyPrint(false);
        var cleaned = Jsoup.clean(html, "", ALLOWED, settings).strip();
        return cleaned.contains("<") ? cleaned : paragraphs(cleaned);
    }

    /** Plain text is a description too: its blank lines part paragraphs. */
    private static String paragraphs(String text) {
        return text.isEmpty()
                ? ""
                : "<p>" + text.replaceAll("\n{2,}", "</p><p>").replace("\n", "<br>") + "</p>";
    }
}
