package org.entrepot.discovery.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.Prices;
import org.entrepot.discovery.application.OfferDetails.PlanDetails;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.Organizations;
import org.entrepot.sales.RunningBusiness;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an offer to a partner, with everything that its company may know and nothing else (R146, P8, P15). */
@Service
@Transactional(readOnly = true)
public class ReadOffer {

    private final Offers offers;
    private final Prices prices;
    private final MarketplaceShelf shelf;
    private final WaysToSell ways;
    private final ContactBlock contacts;
    private final RunningBusiness running;
    private final Organizations organizations;
    private final BusinessClock clock;

    ReadOffer(
            Offers offers,
            Prices prices,
            MarketplaceShelf shelf,
            WaysToSell ways,
            ContactBlock contacts,
            RunningBusiness running,
            Organizations organizations,
            BusinessClock clock) {
        this.offers = offers;
        this.prices = prices;
        this.shelf = shelf;
        this.ways = ways;
        this.contacts = contacts;
        this.running = running;
        this.organizations = organizations;
        this.clock = clock;
    }

    public Outcome<OfferDetails> read(Actor actor, OfferId id, Locale language) {
        return Doors.enter(actor)
                .then(_ -> offers.summary(id, language)
                        .flatMap(offer -> details(actor, offer, language, clock.now()))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    private Optional<OfferDetails> details(Actor actor, OfferSummary offer, Locale language, Instant now) {
        var seats = ways.of(actor);
        var runs = running.has(Set.of(actor.organization()), offer.id());
        var options = shelf.options(Set.of(offer.id()), now);
        var shown = shelf.plans(options);
        var plans = shown.getOrDefault(offer.id(), List.of());
        var findings = shelf.judge(shown, seats, now).getOrDefault(offer.id(), List.of());
        var option = Objects.requireNonNull(options.get(offer.id()));
        var offering = new Offering(offer.state(), option.option(), Standings.hasDefaultInPlan(plans));
        var viewer = Standings.viewer(actor, offering, seats, findings, runs);
        var isOnSale = offer.state() == OfferState.LIVE;
        if ((isOnSale && plans.isEmpty())
                || !Visibility.of(Item.PUBLIC_LISTING, viewer).shows(runs)) {
            return Optional.empty();
        }
        var forPartners = offers.partnerListing(offer.id(), new AsOf(now)).orElse(ContactBlock.NOTHING);
        return offers.publicListing(offer.id(), language, new AsOf(now))
                .map(listing -> new OfferDetails(
                        listing,
                        offer.publisher(),
                        nameOf(offer.publisher()),
                        Visibility.of(Item.EXCLUSIVE_MARK, viewer).isShown(),
                        isOnSale,
                        viewer.standing().countsAsAuthorized(),
                        ways.home(actor),
                        plans(actor, plans, findings, now),
                        contacts.of(actor, viewer, forPartners),
                        contacts.materials(viewer, forPartners),
                        contacts.annexes(actor, viewer, offer.id())));
    }

    private List<PlanDetails> plans(Actor actor, List<LivePlan> plans, List<Finding> findings, Instant now) {
        var ids = plans.stream().map(LivePlan::id).collect(toSet());
        var offered = ids.isEmpty()
                ? Map.<org.entrepot.kernel.PlanId, List<org.entrepot.catalog.Price>>of()
                : prices.inMarket(ids, ways.home(actor), now);
        var byPlan =
                findings.stream().collect(groupingBy(finding -> finding.plan().id()));
        return plans.stream()
                .map(plan -> new PlanDetails(
                        plan, offered.getOrDefault(plan.id(), List.of()), byPlan.getOrDefault(plan.id(), List.of())))
                .toList();
    }

    private String nameOf(OrganizationId publisher) {
        return organizations.names(Set.of(publisher)).getOrDefault(publisher, "");
    }
}
