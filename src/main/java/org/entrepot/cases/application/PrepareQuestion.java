package org.entrepot.cases.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.cases.KindSuggestions;
import org.entrepot.cases.domain.Subject;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PublicListing;
import org.entrepot.health.KnownIncident;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.organizations.Organizations;
import org.entrepot.support.Asked;
import org.entrepot.support.Passport;
import org.entrepot.support.QuestionKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an asker is shown before it asks (R196, R201): the kinds of question that it has, the likeliest first, each with who
 * answers it; what may help already; and what is known to be wrong.
 */
@Service
@Transactional(readOnly = true)
public class PrepareQuestion {

    private final FindSubject subjects;
    private final FindRoute routes;
    private final KindSuggestions suggestions;
    private final FindIncidents incidents;
    private final Offers offers;
    private final Organizations organizations;
    private final BusinessClock clock;

    PrepareQuestion(
            FindSubject subjects,
            FindRoute routes,
            KindSuggestions suggestions,
            FindIncidents incidents,
            Offers offers,
            Organizations organizations,
            BusinessClock clock) {
        this.subjects = subjects;
        this.routes = routes;
        this.suggestions = suggestions;
        this.incidents = incidents;
        this.offers = offers;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** What the question would be about, before a word of it is typed. */
    public Outcome<About> about(
            Actor actor, Optional<SubscriptionId> subscription, Optional<OfferId> offer, Locale locale) {
        return CaseAccess.member(actor)
                .then(_ -> subjects.find(actor, subscription, offer))
                .map(subject ->
                        new About(subject, subject.offer().flatMap(id -> offers.summary(id, locale)), names(subject)));
    }

    /** @param text what was typed so far, title and all */
    public Outcome<Prospect> prepare(
            Actor actor, Optional<SubscriptionId> subscription, Optional<OfferId> offer, String text, Locale locale) {
        return about(actor, subscription, offer, locale).map(about -> {
            var lines = routes.lines(
                    actor, new Asked(subscription, offer, QuestionKind.HOW_TO_USE, Optional.empty(), false));
            var suggested = suggestions.suggest(text).stream()
                    .filter(lines::containsKey)
                    .toList();
            return new Prospect(
                    about,
                    options(lines, suggested),
                    helpers(lines),
                    incidents.of(about.subject(), locale),
                    about.subject().offer().flatMap(id -> offers.publicListing(id, locale, new AsOf(clock.now()))),
                    actor.actsAs(org.entrepot.kernel.Party.CUSTOMER));
        });
    }

    private static List<Option> options(Map<QuestionKind, Passport.Line> lines, List<QuestionKind> suggested) {
        var options = new ArrayList<Option>();
        suggested.forEach(kind ->
                Optional.ofNullable(lines.get(kind)).ifPresent(line -> options.add(new Option(kind, line, true))));
        lines.forEach((kind, line) -> {
            if (!suggested.contains(kind)) {
                options.add(new Option(kind, line, false));
            }
        });
        return options;
    }

    private Map<OrganizationId, String> helpers(Map<QuestionKind, Passport.Line> lines) {
        var ids = new HashSet<OrganizationId>();
        for (var line : lines.values()) {
            ids.add(line.helper().organization());
            line.handOver().forEach(holder -> ids.add(holder.organization()));
            line.choices().forEach(holder -> ids.add(holder.organization()));
        }
        return organizations.names(ids);
    }

    private Map<OrganizationId, String> names(Subject subject) {
        var ids = new HashSet<OrganizationId>();
        subject.customer().ifPresent(ids::add);
        subject.partner().ifPresent(ids::add);
        subject.publisher().ifPresent(ids::add);
        return ids.isEmpty() ? Map.of() : organizations.names(ids);
    }

    /** What a question is about, with its names. */
    public record About(Subject subject, Optional<OfferSummary> offer, Map<OrganizationId, String> companies) {
        public About {
            companies = Map.copyOf(companies);
        }
    }

    /** One kind of question that the asker has, and where it goes. */
    public record Option(QuestionKind kind, Passport.Line line, boolean isSuggested) {}

    /**
     * Everything before asking.
     *
     * @param options suggested ones first
     * @param incidents known to be wrong now (R201)
     * @param listing what its publisher tells everybody about it
     * @param forCustomer whether the reader sees texts for customers only (P15)
     */
    public record Prospect(
            About about,
            List<Option> options,
            Map<OrganizationId, String> companies,
            List<KnownIncident> incidents,
            Optional<PublicListing> listing,
            boolean forCustomer) {

        public Prospect {
            options = List.copyOf(options);
            companies = Map.copyOf(companies);
            incidents = List.copyOf(incidents);
        }
    }
}
