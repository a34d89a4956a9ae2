package org.entrepot.discovery.application;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.AudienceSummary;
import org.entrepot.discovery.Viewers;
import org.entrepot.discovery.domain.SellableOffers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Party;
import org.entrepot.relationships.Relationships;
import org.entrepot.sales.RunningBusiness;
import org.entrepot.visibility.Business;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Standing;
import org.entrepot.visibility.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the visibility matrix asks about somebody in front of offers. */
@Service
@Transactional(readOnly = true)
class ReadViewers implements Viewers {

    private final Offers offers;
    private final MarketplaceShelf shelf;
    private final WaysToSell ways;
    private final RunningBusiness running;
    private final SellableOffers sellable;
    private final Relationships relationships;
    private final BusinessClock clock;

    ReadViewers(
            Offers offers,
            MarketplaceShelf shelf,
            WaysToSell ways,
            RunningBusiness running,
            SellableOffers sellable,
            Relationships relationships,
            BusinessClock clock) {
        this.offers = offers;
        this.shelf = shelf;
        this.ways = ways;
        this.running = running;
        this.sellable = sellable;
        this.relationships = relationships;
        this.clock = clock;
    }

    @Override
    public Map<OfferId, Viewer> of(Actor actor, Set<OfferId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var known = offers.summaries(ids, Locale.ROOT);
        return actor.actsAs(Party.PARTNER)
                ? inMarketplace(actor, known, clock.now())
                : elsewhere(actor, known, clock.now());
    }

    private Map<OfferId, Viewer> inMarketplace(Actor actor, Map<OfferId, OfferSummary> known, Instant now) {
        var options = shelf.options(known.keySet(), now);
        var plans = shelf.plans(options);
        var seats = ways.of(actor);
        var findings = shelf.judge(plans, seats, now);
        var runs = running.runningAmong(actor.organization(), known.keySet());
        var viewers = new HashMap<OfferId, Viewer>();
        known.forEach((id, offer) -> viewers.put(
                id,
                Standings.viewer(
                        actor,
                        offering(offer, options, plans),
                        seats,
                        findings.getOrDefault(id, List.of()),
                        runs.contains(id))));
        return viewers;
    }

    private Map<OfferId, Viewer> elsewhere(Actor actor, Map<OfferId, OfferSummary> known, Instant now) {
        var options = shelf.options(known.keySet(), now);
        var runs = actor.actsAs(Party.CUSTOMER)
                ? running.runningAmong(actor.organization(), known.keySet())
                : Set.<OfferId>of();
        return known.values().stream()
                .collect(toMap(
                        OfferSummary::id,
                        offer -> elsewhere(
                                actor, offer, offering(offer, options, Map.of()), runs.contains(offer.id()))));
    }

    /** A member without a role is shown nothing (R41). */
    private static Viewer elsewhere(Actor actor, OfferSummary offer, Offering offering, boolean runs) {
        if (actor.actsAs(Party.OPERATOR)) {
            return Viewer.operator(offering);
        }
        if (actor.actsAs(Party.PUBLISHER)) {
            return actor.worksFor(offer.publisher()) ? Viewer.publisher(offering) : Viewer.otherPublisher(offering);
        }
        return actor.actsAs(Party.CUSTOMER)
                ? Viewer.customer(offering, runs ? Business.RUNNING : Business.NONE)
                : Viewer.partner(offering, Set.of(), Standing.OUTSIDE, Business.NONE);
    }

    private static Offering offering(
            OfferSummary offer, Map<OfferId, AudienceSummary> options, Map<OfferId, List<LivePlan>> plans) {
        var option = options.get(offer.id());
        return new Offering(
                offer.state(),
                option == null ? AudienceOption.NOT_SET : option.option(),
                Standings.hasDefaultInPlan(plans.getOrDefault(offer.id(), List.of())));
    }

    /** Resellers stand as their best provider; whoever runs subscriptions needs what helps to support them. */
    @Override
    public Set<OrganizationId> channelOf(OfferId offer) {
        var channel = new HashSet<>(sellable.resellersOf(offer, clock.now()));
        channel.addAll(relationships.resellersOfAny(Set.copyOf(channel)));
        channel.addAll(running.partnersAndResellersOf(offer));
        return Set.copyOf(channel);
    }
}
