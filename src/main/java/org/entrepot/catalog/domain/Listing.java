package org.entrepot.catalog.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entrepot.catalog.Link;
import org.entrepot.catalog.ListingDocument;
import org.entrepot.files.FileId;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;

/**
 * The public texts of an offer in one language (R311, P11).
 *
 * @param description HTML of the few elements that {@link Markup} lets through
 * @param logo id of the uploaded picture; empty when there is none
 * @param documents customer-facing documents, at most three (R160)
 */
public record Listing(
        String name,
        String searchSummary,
        String description,
        String gettingStarted,
        List<String> keywords,
        String privacyUrl,
        List<Link> usefulLinks,
        String logo,
        List<ListingDocument> documents)
        implements ModuleInput, ModuleContent {

    public static final Listing EMPTY = new Listing("", "", "", "", List.of(), "", List.of(), "", List.of());

    public static final int MOST_DOCUMENTS = 3;

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 3_000;
    /** Everything that is drawn as a picture, but for the signs of trademark and copyright. */
    private static final Pattern EMOJI =
            Pattern.compile("[\\p{IsEmoji_Presentation}\\p{IsExtended_Pictographic}\\x{FE0F}&&[^©®™]]");

    public Listing {
        keywords = List.copyOf(keywords);
        usefulLinks = List.copyOf(usefulLinks);
        documents = List.copyOf(documents);
    }

    @Override
    public Checked<Listing> check(Surroundings surroundings) {
        var fields = new Fields();
        var listing = new Listing(
                fields.read("name", name, Listing::readName),
                fields.line("searchSummary", searchSummary, 100),
                fields.read(
                        "description",
                        description,
                        text -> Inputs.text(text, LONGEST_TEXT).map(Markup::clean)),
                fields.text("gettingStarted", gettingStarted, LONGEST_TEXT),
                readKeywords(fields),
                fields.url("privacyUrl", privacyUrl),
                fields.links("usefulLinks", usefulLinks, 25),
                fields.file("logo", logo),
                fields.documents("documents", documents, MOST_DOCUMENTS));
        return new Checked<>(listing, fields.problems());
    }

    @Override
    public List<Problem> missing(Surroundings surroundings) {
        var fields = new Fields();
        fields.require("name", name);
        fields.require("searchSummary", searchSummary);
        fields.require("description", description);
        fields.require("privacyUrl", privacyUrl);
        if (surroundings.isTransactable()) {
            fields.require("gettingStarted", gettingStarted);
        }
        return fields.problems();
    }

    /** Everything uploaded that it shows. */
    public Set<FileId> files() {
        var files = new TreeSet<FileId>();
        FileId.parse(logo).ifPresent(files::add);
        documents.forEach(document -> FileId.parse(document.file()).ifPresent(files::add));
        return files;
    }

    /** R311: required, at most 50 characters, no emoji but the signs of trademark and copyright. */
    public static Outcome<String> readName(String typed) {
        return Inputs.name(typed, LONGEST_NAME)
                .then(name ->
                        EMOJI.matcher(name).find() ? Outcome.refused(InputRefusal.NAME_HAS_EMOJI) : Outcome.done(name));
    }

    private List<String> readKeywords(Fields fields) {
        var words = new ArrayList<String>();
        keywords.stream().filter(word -> !word.isBlank()).forEach(word -> words.add(fields.line("keywords", word, 45)));
        fields.atMost("keywords", words, 3);
        return words;
    }
}
