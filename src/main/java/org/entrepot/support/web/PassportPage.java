package org.entrepot.support.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tab;
import org.entrepot.support.Asker;
import org.entrepot.support.Holder;
import org.entrepot.support.Passport;
import org.entrepot.support.Reach;
import org.entrepot.support.application.AssignContact;
import org.entrepot.support.domain.PassportLinks.PassportLink;

/**
 * A support passport on a screen or on paper.
 *
 * @param about the offer's name
 * @param lead what it is the passport of
 * @param back where the page belongs to
 * @param steering what the reader can change about it; absent for whoever only reads
 */
public record PassportPage(
        Frame frame,
        Passport passport,
        String about,
        String lead,
        Optional<Link> back,
        Map<OrganizationId, String> names,
        Optional<Steering> steering,
        Optional<Boolean> takesFirstLevel,
        Form form)
        implements SupportWords {

    public PassportPage {
        names = Map.copyOf(names);
    }

    /**
     * @param choice the support contact, for the transacting partner only
     * @param links that the reader's company gave
     * @param given the link just made, told this once
     */
    public record Steering(
            Optional<AssignContact.Choice> choice,
            OrganizationId provider,
            List<PassportLink> links,
            Optional<String> given) {

        public Steering {
            links = List.copyOf(links);
        }
    }

    /** Lines with the same answerer, the same ways and the same next ones, told once. */
    public record Group(Passport.Line first, List<Passport.Line> lines) {}

    public List<Group> groups() {
        var alike = new LinkedHashMap<List<Object>, List<Passport.Line>>();
        passport.lines()
                .forEach(line -> alike.computeIfAbsent(
                                List.of(line.helper(), line.isOwnTeam(), line.isReferred(), line.reach()),
                                _ -> new ArrayList<>())
                        .add(line));
        return alike.values().stream()
                .map(lines -> new Group(lines.getFirst(), lines))
                .toList();
    }

    public boolean hasGap(Passport.Line line) {
        return !line.isOwnTeam() && line.reach().isGap();
    }

    public String href() {
        return passport.subscription()
                .map(id -> "/subscriptions/" + id + "/support")
                .orElseGet(() -> "/marketplace/offers/" + passport.offer() + "/support");
    }

    public List<Link> crumbs() {
        return Stream.concat(back.stream(), Stream.of(new Link(t("support.passport"), "")))
                .toList();
    }

    /** One's own questions, and those of the customer that one serves. */
    public List<Tab> tabs() {
        if (steering.isEmpty()) {
            return List.of();
        }
        var isCustomers = passport.asker() == Asker.CUSTOMER;
        return List.of(
                new Tab(t("support.tab.ours"), href(), !isCustomers),
                new Tab(t("support.tab.customer"), href() + "?for=customer", isCustomers));
    }

    public Optional<String> chain() {
        return passport.subscription().map(id -> "/subscriptions/" + id + "/chain");
    }

    public List<Choice> contacts(Steering steering) {
        var provider = new Choice(steering.provider().toString(), name(steering.provider()), t("support.assign.us"));
        var resellers = steering.choice().stream()
                .flatMap(choice -> choice.candidates().stream())
                .map(reseller -> new Choice(reseller.id().toString(), reseller.name()));
        return Stream.concat(
                        Stream.of(new Choice("", t("support.assign.split"), t("support.assign.split.hint")), provider),
                        resellers)
                .toList();
    }

    public Form assignment(Steering steering) {
        if (form.hasProblems()) {
            return form;
        }
        var current = steering.choice().map(AssignContact.Choice::assignment).orElseThrow();
        return Form.empty()
                .with("contact", current.contact().map(OrganizationId::toString).orElse(""))
                .with("resellerAccess", String.valueOf(current.resellerHasAccess()))
                .with("passesOn", String.valueOf(current.passesContactOn()));
    }

    /** Everybody named on the page. */
    static Stream<OrganizationId> companies(Passport passport) {
        return passport.lines().stream()
                .flatMap(line -> Stream.of(Stream.of(line.helper()), line.handOver().stream(), line.choices().stream())
                        .flatMap(holders -> holders))
                .map(Holder::organization);
    }

    public List<Reach> reaches(Group group) {
        return Stream.concat(Stream.of(group.first().reach()), group.first().reach().fallback().stream())
                .toList();
    }
}
