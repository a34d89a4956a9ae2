package org.entrepot.discovery.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.Price;
import org.entrepot.discovery.application.Contacts;
import org.entrepot.discovery.application.Finding;
import org.entrepot.discovery.application.OfferDetails;
import org.entrepot.discovery.application.OfferDetails.PlanDetails;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import org.entrepot.verdict.Verdict.Answer;
import org.entrepot.verdict.web.WhyCard;

/**
 * Offer details for a partner.
 *
 * @param companies names of those that can transact for the reader's company
 */
public record OfferDetailsPage(Frame frame, OfferDetails details, Map<OrganizationId, String> companies)
        implements View {

    private static final int MARKETS_SHOWN = 12;

    public OfferDetailsPage {
        companies = Map.copyOf(companies);
    }

    static OfferDetailsPage of(Frame frame, OfferDetails details, Map<OrganizationId, String> companies) {
        return new OfferDetailsPage(frame, details, companies);
    }

    public List<Link> crumbs() {
        return List.of(new Link(t("discovery.title"), "/marketplace"), new Link(name(), ""));
    }

    public String name() {
        return details.listing().name();
    }

    public String language() {
        return details.listing().language();
    }

    public String id() {
        return details.listing().offer().id().toString();
    }

    public String type() {
        return t("catalog.type." + details.listing().offer().type().name());
    }

    public List<String> categories() {
        return details.listing().categories().stream()
                .map(code -> t("catalog.category." + code))
                .sorted()
                .toList();
    }

    /**
     * What the reader's company is told of several plans alike.
     *
     * @param number of the card on the page, to be linked to
     * @param findings of those plans, by the same way of selling
     */
    public record Answered(int number, List<Finding> findings, WhyCard card) {}

    /** One card for all plans with the same answer, so that thirty checks are not repeated for each. */
    public List<Answered> answers() {
        var alike = new LinkedHashMap<Map.Entry<String, WhyCard>, Map<Finding, String>>();
        for (var plan : details.plans()) {
            plan.findings()
                    .forEach(finding -> alike.computeIfAbsent(
                                    Map.entry(provider(finding).orElse(""), why(finding)), _ -> new LinkedHashMap<>())
                            .put(finding, plan.plan().name()));
        }
        var answers = new ArrayList<Answered>();
        alike.forEach((same, plans) -> answers.add(new Answered(
                answers.size() + 1,
                List.copyOf(plans.keySet()),
                same.getValue().about(about(plans.values(), same.getKey())))));
        return answers;
    }

    public int answerOf(Finding finding) {
        return answers().stream()
                .filter(answer -> answer.findings().contains(finding))
                .mapToInt(Answered::number)
                .findFirst()
                .orElse(1);
    }

    private String about(Collection<String> plans, String provider) {
        var names = frame.texts().list(List.copyOf(plans));
        return provider.isEmpty() ? names : names + " · " + t("discovery.through", provider);
    }

    public WhyCard why(Finding finding) {
        return WhyCard.of(finding.verdict(), finding.viewer(), frame.texts());
    }

    public Tone tone(Finding finding) {
        return switch (finding.verdict().answer()) {
            case YES -> Tone.GOOD;
            case OPEN -> Tone.WARN;
            case NO -> Tone.BAD;
        };
    }

    /** A reseller's provider; empty where the reader's company transacts itself. */
    public Optional<String> provider(Finding finding) {
        return finding.way()
                .reseller()
                .map(_ -> companies.getOrDefault(finding.way().partner(), ""));
    }

    /** The order form explains even a no; a reseller has none. */
    public boolean canOrder(PlanDetails plan) {
        return plan.findings().stream()
                .anyMatch(finding ->
                        finding.way().reseller().isEmpty() && finding.verdict().answer() != Answer.NO);
    }

    public boolean isReseller() {
        return details.plans().stream()
                .flatMap(plan -> plan.findings().stream())
                .anyMatch(finding -> finding.way().reseller().isPresent());
    }

    /** Whom of its providers a reseller asks: those that nothing stands against. */
    public List<String> providersToAsk() {
        return details.plans().stream()
                .flatMap(plan -> plan.findings().stream())
                .filter(finding -> finding.way().reseller().isPresent())
                .filter(finding -> finding.verdict().answer() != Answer.NO)
                .map(finding -> companies.getOrDefault(finding.way().partner(), ""))
                .distinct()
                .toList();
    }

    /** R161: an exclusive offer leads whoever is not on its list to the publisher. */
    public boolean asksPublisher() {
        return details.isExclusive() && !details.isAuthorized();
    }

    /** P6: a company that transacts itself asks; a reseller asks its provider (R97). */
    public boolean mayRequestAuthorization() {
        return asksPublisher()
                && !isReseller()
                && frame.actor()
                        .filter(actor -> actor.hasAny(Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT)))
                        .isPresent();
    }

    public String askedBy(List<String> names) {
        return frame.texts().list(names);
    }

    public Optional<Contacts.Opened> opened() {
        return details.contacts() instanceof Contacts.Opened opened ? Optional.of(opened) : Optional.empty();
    }

    public List<String> openers() {
        return details.contacts() instanceof Contacts.Closed(var people) ? people : List.of();
    }

    public String price(Price price) {
        return t(
                "discovery.price",
                t("catalog.term." + price.term().name()),
                t("catalog.cycle." + price.billingCycle().name()),
                frame.texts().money(price.money()));
    }

    /** The first few by name; all of them would be a wall. */
    public String markets(PlanDetails plan) {
        var names = plan.plan().markets().stream()
                .map(frame.texts()::country)
                .sorted(java.text.Collator.getInstance(frame.texts().locale()))
                .toList();
        if (names.size() <= MARKETS_SHOWN) {
            return frame.texts().list(names);
        }
        return t("discovery.markets.many", frame.texts().number(names.size()));
    }

    public boolean isAtHome(PlanDetails plan) {
        return plan.plan().markets().contains(details.country());
    }

    public String country() {
        CountryCode home = details.country();
        return frame.texts().country(home);
    }
}
