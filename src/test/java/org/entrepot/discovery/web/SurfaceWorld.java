package org.entrepot.discovery.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.entrepot.verdict.Facts;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.spi.AudienceFacts;
import org.entrepot.verdict.spi.AuthorizationFact;
import org.entrepot.verdict.spi.CustomerFacts;
import org.entrepot.verdict.spi.PartnerFacts;
import org.entrepot.verdict.spi.PlanFacts;

/**
 * One random world, as the generator meant it: what the database was told, said once more as facts, without reading any of
 * it back.
 */
record SurfaceWorld(
        Shelf shelf,
        OrganizationId partner,
        PartnerKind kind,
        String country,
        ProgramStatus status,
        boolean hasSigned,
        boolean isListed,
        Optional<OrganizationId> reseller,
        boolean isLinked,
        OrganizationId customer,
        String customerCountry,
        boolean isRelated,
        boolean hasAccepted,
        Role role,
        int quantity,
        Instant moment) {

    static final List<String> COUNTRIES = List.of("DE", "FR", "TR", "US", "KR");

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final Map<String, String> REGIONS =
            Map.of("DE", "EUROPE", "FR", "EUROPE", "TR", "MIDDLE_EAST_CEE", "US", "UNITED_STATES", "KR", "KOREA");

    /** An offer with one plan. */
    record Shelf(
            Made offer,
            AudienceOption option,
            PlanType type,
            Set<String> markets,
            int least,
            int most,
            boolean onePerCustomer,
            boolean hasPortal) {

        boolean isShown() {
            return type.isInByDefault() || option == AudienceOption.ANY || option == AudienceOption.SPECIFIC;
        }
    }

    Question plain() {
        return Question.maySell(partner, shelf.offer().plan(), moment).askedBy(Set.of(role));
    }

    /** As the order form completes it: no price in the market it looks at, no term. */
    Question full() {
        var usage = shelf.type().isUsageBased();
        var hasPrice = shelf.markets().contains(isRelated ? customerCountry : country);
        return new Question(
                partner,
                reseller,
                Optional.of(customer),
                shelf.offer().plan(),
                Operation.SELL,
                usage ? Optional.of(Term.P1M) : Optional.of(Term.P1Y).filter(_ -> hasPrice),
                usage
                        ? Optional.of(BillingCycle.NONE)
                        : Optional.of(BillingCycle.ANNUAL).filter(_ -> hasPrice),
                Optional.of(usage ? shelf.least() : quantity),
                Optional.of(Set.of(role)),
                Optional.empty(),
                moment);
    }

    Facts plainFacts() {
        return new Facts(
                Optional.of(plan()),
                audience(),
                Optional.of(organization(partner, kind, country, status, hasSigned)),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    Facts fullFacts() {
        return new Facts(
                Optional.of(plan()),
                audience(),
                Optional.of(organization(partner, kind, country, status, hasSigned)),
                reseller.map(id -> new Facts.Reseller(
                        organization(id, PartnerKind.INDIRECT_RESELLER, country, ProgramStatus.ACTIVE, true),
                        isLinked ? always(true) : List.of(),
                        false)),
                Optional.of(new Facts.Customer(
                        new CustomerFacts(customer, new CountryCode(customerCountry), region(customerCountry), false),
                        isRelated ? always(true) : List.of(),
                        hasAccepted ? always(true) : List.of(),
                        false,
                        Set.of())),
                full().term().isPresent() && shelf.markets().contains(customerCountry),
                Optional.empty());
    }

    private PlanFacts plan() {
        var markets = shelf.markets().stream().map(CountryCode::new).collect(java.util.stream.Collectors.toSet());
        return new PlanFacts(
                shelf.offer().plan(),
                shelf.offer().id(),
                shelf.offer().publisher().organization(),
                shelf.type(),
                always(OfferState.LIVE),
                always(new PlanFacts.Terms(false, false, markets, shelf.least(), shelf.most(), shelf.onePerCustomer())),
                always(shelf.hasPortal()));
    }

    private AudienceFacts audience() {
        var grant = new AuthorizationFact(
                AuthorizationId.next(),
                BEGINNING,
                Optional.empty(),
                false,
                Optional.empty(),
                new AuthorizationFact.Onward.All(),
                Optional.empty());
        return new AudienceFacts(always(shelf.option()), isListed ? always(grant) : List.of());
    }

    private static PartnerFacts organization(
            OrganizationId id, PartnerKind kind, String country, ProgramStatus status, boolean hasSigned) {
        return new PartnerFacts(
                id,
                always(Set.of(kind)),
                new CountryCode(country),
                region(country),
                always(status),
                hasSigned ? always(true) : List.of());
    }

    private static Optional<ProgramRegion> region(String country) {
        return Optional.ofNullable(REGIONS.get(country)).map(ProgramRegion::new);
    }

    private static <T> List<Recorded<T>> always(T value) {
        return List.of(Recorded.since(BEGINNING, value));
    }
}
