package org.entrepot.support.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.catalog.Contact;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.WorkspaceEntry;
import org.entrepot.support.DeskKind;
import org.entrepot.support.Reach.Trust;
import org.entrepot.support.application.DescribeDesks;
import org.entrepot.support.domain.Confirmation;

/**
 * The support desks of an offer, one of them opened, or asked about.
 *
 * @param kind the one that is described or confirmed; empty for the list of all three
 */
public record DeskPage(
        Frame frame,
        List<WorkspaceEntry> entries,
        DescribeDesks.Described described,
        Optional<DeskKind> kind,
        Form form,
        java.time.Instant now)
        implements ServicePage, SupportWords {

    public DeskPage {
        entries = List.copyOf(entries);
    }

    @Override
    public Map<OrganizationId, String> names() {
        return Map.of();
    }

    public List<DeskKind> kinds() {
        return List.of(DeskKind.values());
    }

    public String desk(DeskKind desk) {
        return t("support.desk." + desk.code());
    }

    public Contact contact(DeskKind desk) {
        return desk.of(described.listing());
    }

    public Optional<Confirmation> confirmation(DeskKind desk) {
        return Optional.ofNullable(described.confirmations().get(desk));
    }

    public Trust trustOf(DeskKind desk) {
        return confirmation(desk).map(found -> found.at(now)).orElse(Trust.UNASKED);
    }

    public String topics(DeskKind desk) {
        var topics = described.desk(desk).topics();
        return topics.isEmpty()
                ? "–"
                : frame.texts().list(topics.stream().sorted().map(this::kind).toList());
    }

    public List<Choice> topicChoices() {
        return DeskKind.topicsOfPublishers().stream()
                .sorted()
                .map(topic -> new Choice(topic.code(), kind(topic)))
                .toList();
    }

    public List<Choice> channelChoices() {
        return List.of(
                new Choice("PARTNERS", t("support.channel.partners"), t("support.channel.partners.hint")),
                new Choice("CUSTOMERS", t("support.channel.customers")),
                new Choice("BOTH", t("support.channel.both")));
    }

    public Form channelForm() {
        return Form.empty().with("answers", described.channel().name());
    }

    public String languages(DeskKind desk) {
        return frame.texts()
                .list(described.desk(desk).service().languages().stream()
                        .map(language -> language.getDisplayName(frame.texts().locale()))
                        .toList());
    }

    public boolean hasLanguages(DeskKind desk) {
        return !described.desk(desk).service().languages().isEmpty();
    }

    public String hoursNow(DeskKind desk) {
        return described
                .desk(desk)
                .service()
                .hours()
                .map(hours -> hours(hours.at(now)))
                .orElse(t("support.unsaid"));
    }

    public String href() {
        return "/offers/" + described.offer().id() + "/desks";
    }

    public String href(DeskKind desk) {
        return href() + "/" + desk.code();
    }

    public List<Link> crumbs() {
        var head = List.of(
                new Link(t("support.crumb.offers"), "/offers"),
                new Link(
                        described.offer().name(), "/offers/" + described.offer().id()));
        var all = new java.util.ArrayList<>(head);
        all.add(new Link(t("support.desks.title"), kind.isEmpty() ? "" : href()));
        kind.ifPresent(desk -> all.add(new Link(desk(desk), "")));
        return all;
    }
}
