package org.entrepot.lists.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.kernel.Page;
import org.entrepot.lists.domain.ImportRow;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.entrepot.lists.domain.RowVerdict;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.PartnerDirectory;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tab;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import org.entrepot.site.WorkspaceEntry;

/**
 * An import as a plan: what would happen, row by row, and the button that makes it happen (idea 8).
 *
 * @param isInterrupted the process that read it is gone
 * @param verdict the rows shown; empty for all
 * @param repair the side panel of a row whose partner is being looked for
 */
public record ImportPage(
        Frame frame,
        List<WorkspaceEntry> entries,
        OfferSummary offer,
        PartnerImport plan,
        boolean isInterrupted,
        Page<ImportRow> rows,
        Optional<RowVerdict> verdict,
        boolean isFirstPage,
        Optional<RepairPanel> repair,
        Form form)
        implements View {

    /** Which partner a row means. */
    public record RepairPanel(ImportRow row, String search, List<PartnerDirectory.Entry> found) {
        public RepairPanel {
            found = List.copyOf(found);
        }
    }

    public String audience() {
        return "/offers/" + offer.id() + "/audience";
    }

    public String href() {
        return audience() + "/imports/" + plan.id();
    }

    /** The page in the state it is in, without the panel. */
    public String here() {
        return href() + verdict.map(shown -> "?verdict=" + shown.code()).orElse("");
    }

    public String repairHref(ImportRow row) {
        return here() + (verdict.isPresent() ? "&" : "?") + "repair=" + row.number();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("lists.crumb.offers"), "/offers"),
                new Link(offer.name(), "/offers/" + offer.id()),
                new Link(t("lists.crumb.audience"), audience()),
                new Link(t("lists.import.title"), audience() + "/imports"),
                new Link(source(), ""));
    }

    public String source() {
        return plan.source().isEmpty() ? t("lists.import.pasted") : plan.source();
    }

    public String state() {
        return t("lists.state." + ImportBodies.code(plan.state()));
    }

    public Tone stateTone() {
        return tone(plan.state());
    }

    static Tone tone(PartnerImport.State state) {
        return switch (state) {
            case READING -> Tone.INFO;
            case READY -> Tone.WARN;
            case REFUSED -> Tone.BAD;
            case APPLIED -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    public boolean isReading() {
        return plan.state() == PartnerImport.State.READING;
    }

    public boolean isRefused() {
        return plan.state() == PartnerImport.State.REFUSED;
    }

    public boolean hasRows() {
        return !plan.tally().isEmpty();
    }

    public String refusal() {
        return plan.refusal()
                .map(code -> t("refusal." + code, plan.refusalArguments().toArray()))
                .orElse("");
    }

    /** What pressing the button does. */
    public String sentence() {
        var added = plan.count(RowVerdict.NEW);
        if (plan.changesNothing()) {
            return t("lists.plan.nothing");
        }
        return plan.target() == Target.LIVE ? t("lists.plan.live", added) : t("lists.plan.draft", added);
    }

    public boolean hasRemovals() {
        return plan.count(RowVerdict.REMOVAL) > 0;
    }

    /** Who is to leave the live list now waits for the publisher to file the request (P2). */
    public boolean hasProposals() {
        return plan.state() == PartnerImport.State.APPLIED && hasRemovals();
    }

    public String applyLabel() {
        return t(plan.target() == Target.LIVE ? "lists.plan.applyLive" : "lists.plan.applyDraft");
    }

    public String blocked() {
        return RestFile.reason(frame.texts(), plan.blockedBy());
    }

    /** All rows, then each verdict that there is. */
    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        var all = plan.tally().values().stream()
                .mapToLong(PartnerImport.Tally::rows)
                .sum();
        tabs.add(new Tab(t("lists.rows.all"), href(), verdict.isEmpty(), number(all)));
        Arrays.stream(RowVerdict.values())
                .filter(some -> plan.count(some) > 0)
                .map(some -> new Tab(
                        label(some),
                        href() + "?verdict=" + some.code(),
                        verdict.equals(Optional.of(some)),
                        number(plan.count(some))))
                .forEach(tabs::add);
        return tabs;
    }

    public String number(long number) {
        return frame.texts().number(number);
    }

    public String label(RowVerdict some) {
        return t("lists.verdict." + some.code());
    }

    public Tone tone(RowVerdict some) {
        return switch (some) {
            case NEW -> Tone.GOOD;
            case LISTED, DUPLICATE, DROPPED -> Tone.NEUTRAL;
            case UNKNOWN, AMBIGUOUS, WRONG_KIND, UNREADABLE -> Tone.BAD;
            case BLOCKED, REMOVAL, STAYS -> Tone.WARN;
        };
    }

    public String reason(ImportRow row) {
        return RestFile.reason(frame.texts(), row.reason());
    }

    public String line(ImportRow row) {
        return row.line() == 0 ? t("lists.rows.notInFile") : number(row.line());
    }

    public boolean mayRepair(ImportRow row) {
        return plan.isOpen() && row.verdict().isRepairable();
    }

    public boolean mayDrop(ImportRow row) {
        return plan.isOpen() && row.verdict().isDroppable();
    }

    public String sub(PartnerDirectory.Entry partner) {
        var kinds = frame.texts()
                .list(partner.kinds().stream()
                        .filter(kind -> kind.partnerKind().isPresent())
                        .sorted()
                        .map(EnrolmentKind::code)
                        .map(code -> t("lists.kind." + code))
                        .toList());
        return kinds + " · " + frame.texts().country(partner.country());
    }
}
