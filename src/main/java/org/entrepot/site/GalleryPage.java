package org.entrepot.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.CountryCode;

/** Every component with sample data, for the test that checks them and for whoever looks for one; served by no address. */
public record GalleryPage(Frame frame, Form form, Instant moment) implements View {

    public List<Choice> choices() {
        return List.of(new Choice("one", "One", "The first"), new Choice("two", "Two"), new Choice("three", "Three"));
    }

    public Map<String, String> labels() {
        return Map.of("email", "E-mail", "kind", "Kind");
    }

    public List<CountryCode> countries() {
        return List.of(new CountryCode("KR"), new CountryCode("DE"), new CountryCode("TR"), new CountryCode("JP"));
    }

    public List<Link> crumbs() {
        return List.of(new Link("Offers", "/offers"), new Link("Contoso Backup", "/offers/1"), new Link("Plans", ""));
    }

    public List<Tab> tabs() {
        return List.of(
                new Tab("Overview", "/gallery", true),
                new Tab("Partners", "/gallery?tab=partners", false, "12"),
                new Tab("History", "/gallery?tab=history", false));
    }

    public List<Step> steps() {
        return List.of(
                new Step("Submitted", Step.State.DONE, "1 June 2026"),
                new Step("Review", Step.State.DONE),
                new Step("Preview", Step.State.CURRENT, "Waiting for you"),
                new Step("Live", Step.State.AHEAD));
    }

    public List<WorkspaceEntry> modules() {
        return List.of(
                new WorkspaceEntry("Overview", "/gallery/overview", WorkspaceEntry.Mark.NONE),
                new WorkspaceEntry("Properties", "/gallery", WorkspaceEntry.Mark.COMPLETE),
                new WorkspaceEntry("Listing", "/gallery/listing", WorkspaceEntry.Mark.INCOMPLETE),
                new WorkspaceEntry("Plans", "/gallery/plans", WorkspaceEntry.Mark.REFUSED),
                new WorkspaceEntry("Audience", "/gallery/audience", WorkspaceEntry.Mark.NOT_STARTED));
    }

    public Optional<String> next() {
        return Optional.of("abc");
    }
}
