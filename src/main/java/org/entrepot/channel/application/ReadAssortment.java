package org.entrepot.channel.application;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.AudienceSummary;
import org.entrepot.channel.Audiences;
import org.entrepot.channel.domain.Assortments;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organization;
import org.entrepot.relationships.Relationships;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a provider offers to one of its resellers (R97). */
@Service
@Transactional(readOnly = true)
public class ReadAssortment {

    private final ProviderAccess access;
    private final Assortments assortments;
    private final Relationships relationships;
    private final Offers offers;
    private final Audiences audiences;
    private final BusinessClock clock;

    ReadAssortment(
            ProviderAccess access,
            Assortments assortments,
            Relationships relationships,
            Offers offers,
            Audiences audiences,
            BusinessClock clock) {
        this.access = access;
        this.assortments = assortments;
        this.relationships = relationships;
        this.offers = offers;
        this.audiences = audiences;
        this.clock = clock;
    }

    public boolean isProvider(Actor actor) {
        return access.isProvider(actor);
    }

    public Outcome<List<Organization>> resellers(Actor actor) {
        return access.check(actor)
                .map(provider -> relationships.resellersOf(provider).stream()
                        .map(Relationships.Link::organization)
                        .toList());
    }

    /** Live offers as they stand towards that reseller; which of them the provider itself may sell is the verdict's answer. */
    public Outcome<Page<Row>> offers(
            Actor actor, OrganizationId reseller, String text, Locale locale, PageRequest page) {
        return access.check(actor).map(provider -> {
            var live = offers.live(query(text), locale, page);
            var ids = live.items().stream().map(OfferSummary::id).collect(toSet());
            var excluded = ids.isEmpty() ? Set.<OfferId>of() : assortments.excluded(provider, reseller, ids);
            var options = audiences.summaries(ids, new AsOf(clock.now()));
            return live.map(offer -> new Row(
                    offer,
                    Optional.ofNullable(options.get(offer.id()))
                            .map(AudienceSummary::isExclusive)
                            .orElse(false),
                    excluded.contains(offer.id())));
        });
    }

    public Outcome<Page<Assortments.Exclusion>> exclusions(Actor actor, PageRequest page) {
        return access.check(actor).map(provider -> assortments.exclusions(provider, page));
    }

    private static OfferQuery query(String text) {
        return new OfferQuery(
                text.isBlank() ? Optional.empty() : Optional.of(text.strip()), Set.of(), Set.of(), Optional.empty());
    }

    /** One live offer as it stands towards a reseller. */
    public record Row(OfferSummary offer, boolean isExclusive, boolean isExcluded) {}
}
