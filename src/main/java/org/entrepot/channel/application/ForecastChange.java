package org.entrepot.channel.application;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.Forecast;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.spi.ConcernedBusiness;
import org.entrepot.channel.spi.ConcernedBusiness.Scope;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.organizations.PartnerDirectory;
import org.entrepot.organizations.PartnerSelection;
import org.entrepot.relationships.PartnerReach;
import org.springframework.stereotype.Component;

/**
 * Foresees what a change does (idea 2), from the same plan that carries it out. A constant number of statements, whatever
 * the length of the list.
 */
@Component
class ForecastChange {

    private static final int RENEWAL_DAYS = 90;
    private static final int NAMED = 50;

    private final LiveAudiences live;
    private final AudienceWishes wishes;
    private final AudiencePlans plans;
    private final SoldLocks locks;
    private final ConcernedBusiness business;
    private final PartnerReach reach;
    private final PartnerDirectory directory;
    private final Countries countries;
    private final BusinessClock clock;

    ForecastChange(
            LiveAudiences live,
            AudienceWishes wishes,
            AudiencePlans plans,
            SoldLocks locks,
            ConcernedBusiness business,
            PartnerReach reach,
            PartnerDirectory directory,
            Countries countries,
            BusinessClock clock) {
        this.live = live;
        this.wishes = wishes;
        this.plans = plans;
        this.locks = locks;
        this.business = business;
        this.reach = reach;
        this.directory = directory;
        this.countries = countries;
        this.clock = clock;
    }

    /** @param renewalsFrom first day of the window of renewals */
    Forecast of(OfferAudience audience, WantedChange change, LocalDate renewalsFrom) {
        var now = clock.now();
        if (change.isDraft()) {
            return of(audience, wishes.ofDraft(audience), now, renewalsFrom);
        }
        return change.transition() instanceof WantedTransition.LimitMarkets limit
                ? ofLimit(audience, limit, now, renewalsFrom)
                : of(audience, wishes.of(audience, change.transition()), now, renewalsFrom);
    }

    private Forecast of(OfferAudience audience, AudienceWish wish, Instant now, LocalDate renewalsFrom) {
        var plan = plans.plan(audience, wish, now);
        var sides = sides(audience, wish, plan, now);
        var listed = live.countListed(audience.offer(), now);
        var lost = sides.lost();
        return new Forecast(
                audience.current(),
                wish.option(),
                listed,
                listed - plan.ended().size() + plan.authorized(),
                count(sides.gained()),
                count(lost),
                plan.sold().size(),
                locked(audience, wish, plan),
                business.of(scope(audience, lost, renewalsFrom)),
                resellers(sides.gained()),
                resellers(lost),
                lost.isNobody()
                        ? 0
                        : reach.countCustomersLeft(lost, sides.others().ids()),
                named(sides.gained(), plan),
                named(lost, plan),
                renewalsFrom,
                renewalsFrom.plusDays(RENEWAL_DAYS - 1));
    }

    /** P2: fewer markets for partners that stay on the list; what runs in the markets that are left out. */
    private Forecast ofLimit(
            OfferAudience audience, WantedTransition.LimitMarkets limit, Instant now, LocalDate renewalsFrom) {
        var partners = PartnerSelection.only(limit.partners());
        var leftOut = countries.all().stream()
                .map(Country::code)
                .filter(country -> !limit.markets().contains(country))
                .collect(toSet());
        var concerned = business.of(new Scope(
                audience.offer(),
                partners,
                Optional.of(leftOut),
                Optional.empty(),
                renewalsFrom,
                renewalsFrom.plusDays(RENEWAL_DAYS)));
        var listed = live.countListed(audience.offer(), now);
        return new Forecast(
                audience.current(),
                audience.current(),
                listed,
                listed,
                0,
                0,
                0,
                concerned.partners(),
                concerned,
                0,
                resellers(partners),
                concerned.customers(),
                List.of(),
                firstOf(limit.partners()),
                renewalsFrom,
                renewalsFrom.plusDays(RENEWAL_DAYS - 1));
    }

    static LocalDate today(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Sides sides(OfferAudience audience, AudienceWish wish, AudiencePlans.Plan plan, Instant now) {
        var before = audience.live().orElse(AudienceOption.NOT_SET);
        if (before == AudienceOption.SPECIFIC && wish.option() == AudienceOption.SPECIFIC) {
            return onTheList(audience, plan, now);
        }
        var onList = before == AudienceOption.SPECIFIC || wish.option() == AudienceOption.SPECIFIC
                ? live.inForce(audience.offer(), now)
                : Set.<OrganizationId>of();
        var sellers = sellersUnder(before, onList);
        var after = sellersUnder(
                wish.option(), wish.option() == AudienceOption.SPECIFIC ? listAfter(onList, plan, now) : Set.of());
        return new Sides(after.minus(sellers), sellers.minus(after), after);
    }

    /** The whole list is only read when somebody loses something. */
    private Sides onTheList(OfferAudience audience, AudiencePlans.Plan plan, Instant now) {
        var gained = PartnerSelection.only(begun(plan.gained(), now));
        if (plan.ended().isEmpty()) {
            return new Sides(gained, PartnerSelection.NOBODY, gained);
        }
        var sellers = live.inForce(audience.offer(), now);
        var after = listAfter(sellers, plan, now);
        var lost = plan.ended().stream().filter(sellers::contains).collect(toSet());
        return new Sides(gained, PartnerSelection.only(lost), PartnerSelection.only(after));
    }

    private static PartnerSelection sellersUnder(AudienceOption option, Set<OrganizationId> onList) {
        return switch (option) {
            case ANY -> PartnerSelection.EVERYBODY;
            case SPECIFIC -> PartnerSelection.only(onList);
            case NONE, NOT_SET -> PartnerSelection.NOBODY;
        };
    }

    private static Set<OrganizationId> listAfter(Set<OrganizationId> onList, AudiencePlans.Plan plan, Instant now) {
        var after = new HashSet<>(onList);
        after.removeAll(plan.ended());
        after.addAll(begun(plan.gained(), now));
        after.addAll(plan.sold().keySet());
        return after;
    }

    private static Set<OrganizationId> begun(Map<OrganizationId, AuthorizationTerms> grants, Instant now) {
        return grants.entrySet().stream()
                .filter(grant ->
                        grant.getValue().from().map(from -> !from.isAfter(now)).orElse(true))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Of those that the wish takes away from, whom R74 protects; asked for moves that narrow only. */
    private long locked(OfferAudience audience, AudienceWish wish, AudiencePlans.Plan plan) {
        if (!wish.removals().isEmpty()) {
            return locks.of(audience.offer(), wish.removals()).locked().size();
        }
        var narrows = audience.live().equals(Optional.of(AudienceOption.ANY))
                || !plan.ended().isEmpty();
        return narrows ? locks.of(audience.offer()).locked().size() : 0;
    }

    private Scope scope(OfferAudience audience, PartnerSelection partners, LocalDate from) {
        return new Scope(
                audience.offer(), partners, Optional.empty(), Optional.empty(), from, from.plusDays(RENEWAL_DAYS));
    }

    /** Whoever is named stands on a list, or comes onto it; only the others must be counted. */
    private long count(PartnerSelection partners) {
        return partners.isEverybodyElse()
                ? directory.count(partners)
                : partners.ids().size();
    }

    private long resellers(PartnerSelection partners) {
        return partners.isNobody() ? 0 : reach.countResellersBelow(partners);
    }

    /** Those that the change itself names; "everybody else" has no names. */
    private static List<OrganizationId> named(PartnerSelection partners, AudiencePlans.Plan plan) {
        return firstOf(
                partners.isEverybodyElse()
                        ? Stream.of(plan.gained().keySet(), plan.ended())
                                .flatMap(Collection::stream)
                                .filter(partners::contains)
                                .collect(toSet())
                        : partners.ids());
    }

    private static List<OrganizationId> firstOf(Set<OrganizationId> partners) {
        return partners.stream().sorted().limit(NAMED).toList();
    }

    /** @param others who may sell afterwards */
    private record Sides(PartnerSelection gained, PartnerSelection lost, PartnerSelection others) {}
}
