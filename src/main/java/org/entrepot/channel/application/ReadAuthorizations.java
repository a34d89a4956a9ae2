package org.entrepot.channel.application;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.WindDownId;
import org.entrepot.channel.application.AuthorizationAccess.Held;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.Sponsorship;
import org.entrepot.channel.domain.Sponsorships;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.channel.domain.WindDownRules;
import org.entrepot.channel.spi.RunningSales;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One authorization as its publisher, its partner and the operator see it; a partner's own; and wind-downs (P2, P3, P8). */
@Service
@Transactional(readOnly = true)
public class ReadAuthorizations {

    private static final Role[] PARTNERS = {Role.GLOBAL_ADMIN, Role.ADMIN_AGENT};

    private final AuthorizationAccess access;
    private final Authorizations authorizations;
    private final WindDownRecords windDowns;
    private final Sponsorships sponsorships;
    private final SoldLocks sold;
    private final RunningSales running;
    private final Offers offers;
    private final Organizations organizations;
    private final BusinessClock clock;

    ReadAuthorizations(
            AuthorizationAccess access,
            Authorizations authorizations,
            WindDownRecords windDowns,
            Sponsorships sponsorships,
            SoldLocks sold,
            RunningSales running,
            Offers offers,
            Organizations organizations,
            BusinessClock clock) {
        this.access = access;
        this.authorizations = authorizations;
        this.windDowns = windDowns;
        this.sponsorships = sponsorships;
        this.sold = sold;
        this.running = running;
        this.offers = offers;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @param locale for the offer's name */
    public Outcome<View> read(Actor actor, AuthorizationId id, Locale locale, PageRequest concerned) {
        return access.toRead(actor, id)
                .then(held -> offers.summary(held.authorization().offer(), locale)
                        .map(offer -> Outcome.done(view(held, offer, concerned)))
                        .orElseGet(Denial::notFound));
    }

    /** The bare facts, for the API. */
    public Outcome<Authorization> state(Actor actor, AuthorizationId id) {
        return access.toRead(actor, id).map(Held::authorization);
    }

    /** What a partner of the list holds now. */
    public Outcome<Authorization> between(Actor actor, OfferId offer, OrganizationId partner) {
        return authorizations
                .current(offer, partner)
                .map(held -> state(actor, held.id()))
                .orElseGet(Denial::notFound);
    }

    public Outcome<List<Authorizations.Entry>> history(Actor actor, AuthorizationId id) {
        return access.toRead(actor, id).map(_ -> authorizations.history(id));
    }

    public Outcome<WindDown> windDown(Actor actor, WindDownId id) {
        return windDowns
                .find(id)
                .map(windDown -> access.toRead(actor, windDown.authorization()).map(_ -> windDown))
                .orElseGet(Denial::notFound);
    }

    /** Those of the actor's organization; the operator sees all of them. */
    public Outcome<Page<Listed>> windDowns(Actor actor, boolean onlyOpen, Locale locale, PageRequest page) {
        var isOperator = actor.has(Role.OPERATIONS);
        var isParty = actor.actsAs(Party.PUBLISHER) || actor.hasAny(Set.of(PARTNERS));
        if (!isOperator && !isParty) {
            return Denial.needs(PARTNERS);
        }
        var found = windDowns.list(isOperator ? Optional.empty() : Optional.of(actor.organization()), onlyOpen, page);
        var names = names(found.items().stream().flatMap(one -> Stream.of(one.publisher(), one.partner())));
        var titles =
                offers.summaries(found.items().stream().map(WindDown::offer).collect(toSet()), locale);
        return Outcome.done(found.map(one -> new Listed(
                one,
                name(titles, one.offer()),
                names.getOrDefault(one.publisher(), ""),
                names.getOrDefault(one.partner(), ""))));
    }

    /** What the actor's own company holds. */
    public Outcome<Page<Own>> own(Actor actor, Locale locale, PageRequest page) {
        if (!actor.hasAny(Set.of(PARTNERS))) {
            return Denial.needs(PARTNERS);
        }
        var found = authorizations.ofPartner(actor.organization(), page);
        var titles = offers.summaries(
                found.items().stream().map(Authorization::offer).collect(toSet()), locale);
        return Outcome.done(found.map(one -> new Own(one, name(titles, one.offer()))));
    }

    private static String name(Map<OfferId, OfferSummary> titles, OfferId offer) {
        return Optional.ofNullable(titles.get(offer)).map(OfferSummary::name).orElseGet(offer::toString);
    }

    private View view(Held held, OfferSummary offer, PageRequest concerned) {
        var authorization = held.authorization();
        var partner = authorization.partner();
        var isLocked = sold.of(authorization.offer(), Set.of(partner)).isLocked();
        var all = windDowns.of(authorization.id());
        var open = all.stream().filter(one -> one.state().isOpen()).findFirst();
        var shown = running.page(authorization.offer(), partner, concerned);
        var people = people(shown);
        return new View(
                held.side(),
                authorization,
                held.audience(),
                offer,
                names(Stream.of(partner, held.audience().publisher())),
                isLocked,
                open,
                all.stream().filter(one -> !one.state().isOpen()).toList(),
                authorization.hasEnded()
                        ? Optional.of(ChannelRefusal.PARTNER_NOT_ON_LIST)
                        : WindDownRules.againstStarting(
                                new WindDownRules.Situation(held.audience().current(), isLocked, open.isPresent())),
                held.side() == Side.PUBLISHER ? sponsorships.current(authorization.offer(), partner) : Optional.empty(),
                authorizations.history(authorization.id()),
                running.count(authorization.offer(), partner),
                shown.map(one -> concerned(one, held.side(), people)),
                clock.now());
    }

    private Map<OrganizationId, Organization> people(Page<RunningSales.Running> shown) {
        var ids = new HashSet<OrganizationId>();
        shown.items().forEach(one -> {
            ids.add(one.customer());
            one.reseller().ifPresent(ids::add);
        });
        return organizations.find(ids);
    }

    /** Who the customer is, is between the partner and it; the publisher sees where (P17). */
    private static Concerned concerned(RunningSales.Running one, Side side, Map<OrganizationId, Organization> people) {
        var customer = Optional.ofNullable(people.get(one.customer()));
        return new Concerned(
                one,
                customer.filter(_ -> side != Side.PUBLISHER),
                customer.map(Organization::country),
                one.reseller()
                        .filter(_ -> side != Side.PUBLISHER)
                        .flatMap(reseller -> Optional.ofNullable(people.get(reseller))));
    }

    private Map<OrganizationId, String> names(Stream<OrganizationId> ids) {
        return organizations.names(ids.collect(toSet()));
    }

    /** A wind-down in a list. */
    public record Listed(WindDown windDown, String offer, String publisher, String partner) {}

    /** An authorization of the reader's own company. */
    public record Own(Authorization authorization, String offer) {}

    /**
     * A subscription that a wind-down concerns.
     *
     * @param customer empty for the publisher
     * @param country of the customer
     */
    public record Concerned(
            RunningSales.Running subscription,
            Optional<Organization> customer,
            Optional<CountryCode> country,
            Optional<Organization> reseller) {

        /** Whether its term ends before that moment, so that it is renewed with this partner once more. */
        public boolean renewsBefore(Instant date) {
            return subscription
                    .termEnd()
                    .map(end -> end.plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .isBefore(date))
                    .orElse(false);
        }
    }

    /**
     * The page of one authorization.
     *
     * @param side on which the reader stands
     * @param isLocked it has sold without a completed wind-down since (R74)
     * @param open the wind-down that is proposed or runs
     * @param againstWindDown why none can be started now; empty when one can
     * @param runningCount subscriptions that run
     * @param concerned those of one page
     */
    public record View(
            Side side,
            Authorization authorization,
            OfferAudience audience,
            OfferSummary offer,
            Map<OrganizationId, String> names,
            boolean isLocked,
            Optional<WindDown> open,
            List<WindDown> earlier,
            Optional<ChannelRefusal> againstWindDown,
            Optional<Sponsorship> sponsorship,
            List<Authorizations.Entry> history,
            long runningCount,
            Page<Concerned> concerned,
            Instant now) {

        public View {
            names = Map.copyOf(names);
            earlier = List.copyOf(earlier);
            history = List.copyOf(history);
        }

        public String name(OrganizationId organization) {
            return names.getOrDefault(organization, organization.toString());
        }
    }
}
