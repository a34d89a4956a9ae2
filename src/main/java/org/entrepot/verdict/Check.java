package org.entrepot.verdict;

import static org.entrepot.kernel.Operation.CHANGE_PLAN;
import static org.entrepot.kernel.Operation.CHANGE_QUANTITY;
import static org.entrepot.kernel.Operation.MOVE;
import static org.entrepot.kernel.Operation.REACTIVATE;
import static org.entrepot.kernel.Operation.SELL;
import static org.entrepot.verdict.Mover.ACTING_USER;
import static org.entrepot.verdict.Mover.CUSTOMER;
import static org.entrepot.verdict.Mover.OPERATOR;
import static org.entrepot.verdict.Mover.PARTNER;
import static org.entrepot.verdict.Mover.PARTNER_GLOBAL_ADMIN;
import static org.entrepot.verdict.Mover.PROVIDER;
import static org.entrepot.verdict.Mover.PUBLISHER;
import static org.entrepot.verdict.Mover.RESELLER;
import static org.entrepot.verdict.Mover.RESELLER_GLOBAL_ADMIN;
import static org.entrepot.verdict.Policy.withReseller;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.PlanType;

/**
 * The checks of a verdict in their published order (D1-D3, P17). Each line reads: rules behind it, operations that ask
 * it, who can change its fact, the policy that judges it, and the same for sets.
 *
 * <p>{@link #inSets} is what {@code channel.sellable} puts between the lines of its statement: one predicate over the rows
 * {@code plan}, {@code audience}, {@code authorized}, {@code partner}, {@code country} and the {@code moment}. A check that
 * looks at a customer, a reseller, a user, a price or a subscription has none: a set names nobody of them.
 */
@SuppressWarnings("ImmutableEnumChecker") // the collections are copies, the policies have no state
public enum Check {
    OFFER_LIVE(
            "D2 T13 R325 A39",
            always(),
            by(PUBLISHER, OPERATOR),
            OfferChecks::isLive,
            inSets("plan.offer_state = 'LIVE'")),
    PLAN_NOT_STOPPED(
            "R315", on(SELL, CHANGE_PLAN), by(PUBLISHER), OfferChecks::planIsNotStopped, inSets("not plan.is_stopped")),
    PLAN_TYPE_IN_CHANNEL(
            "D1 R48 R49 R50 R53",
            always(),
            byNobody(),
            OfferChecks::planTypeIsInChannel,
            inSets(SetForm.planType(PlanType::isChannelEligible))),
    PLAN_PUBLIC("R62 R85", newBusiness(), by(PUBLISHER), OfferChecks::planIsPublic, inSets("not plan.is_private")),

    AUDIENCE_ALLOWS(
            "R63 R64 R65 R66 R212",
            always(),
            by(PUBLISHER),
            AudienceChecks::audienceAllows,
            inSets(SetForm.planType(PlanType::isInByDefault) + " or audience.option in ('ANY', 'SPECIFIC')")),
    AUTHORIZATION_CURRENT(
            "R65 R212 P2 P18",
            always(),
            by(PUBLISHER),
            AudienceChecks::authorizationIsCurrent,
            inSets(SetForm.planType(PlanType::isInByDefault)
                    + " or audience.option is distinct from 'SPECIFIC' or authorized.id is not null")),
    NOT_WINDING_DOWN(
            "P3",
            newBusiness(),
            by(PUBLISHER, PARTNER, OPERATOR),
            AudienceChecks::isNotWindingDown,
            inSets("authorized.wind_down_start is null or moment < authorized.wind_down_start")),

    PARTNER_KIND_MAY_TRANSACT(
            "D2 R1 R4 R97", always(), by(OPERATOR), PartnerChecks::kindMayTransact, inSets("partner.transacts")),
    PARTNER_PROGRAM_ACTIVE(
            "D3 R12 R13 R14",
            always(),
            by(OPERATOR),
            PartnerChecks::programIsActive,
            inSets("partner.status = 'ACTIVE'")),
    PARTNER_AGREEMENT_SIGNED(
            "R10 R11 D3",
            newBusiness(),
            by(PARTNER_GLOBAL_ADMIN),
            PartnerChecks::agreementIsSigned,
            inSets("partner.agreement_signed")),

    RESELLER_ENROLLED(
            "R8", newBusiness(), by(RESELLER, OPERATOR), withReseller(ResellerChecks::isEnrolled), namedOnly()),
    RESELLER_LINKED(
            "R4 R16 R19", newBusiness(), by(PROVIDER, RESELLER), withReseller(ResellerChecks::isLinked), namedOnly()),
    RESELLER_AGREEMENT_SIGNED(
            "R9 R10",
            newBusiness(),
            by(RESELLER_GLOBAL_ADMIN),
            withReseller(ResellerChecks::agreementIsSigned),
            namedOnly()),
    RESELLER_IN_PROVIDER_REGION(
            "R18 A22", newBusiness(), byNobody(), withReseller(ResellerChecks::isInProviderRegion), namedOnly()),
    ONWARD_RIGHT_COVERS_RESELLER(
            "R97", newBusiness(), by(PUBLISHER), withReseller(ResellerChecks::onwardRightCovers), namedOnly()),
    RESELLER_ASSORTMENT_ALLOWS(
            "R97", newBusiness(), by(PROVIDER), withReseller(ResellerChecks::assortmentAllows), namedOnly()),

    CUSTOMER_RELATIONSHIP(
            "R20 R126 R29", always(), by(PARTNER, CUSTOMER), CustomerChecks::hasRelationship, namedOnly()),
    CUSTOMER_NOT_AFFILIATED("R6 R7", newBusiness(), byNobody(), CustomerChecks::isNotAffiliated, namedOnly()),
    CUSTOMER_AGREEMENT_ACCEPTED(
            "R226", newBusiness(), by(CUSTOMER, PARTNER), CustomerChecks::agreementIsAccepted, namedOnly()),

    REGION_CONTAINS_CUSTOMER_COUNTRY(
            "R117 R123 A23 A24",
            newBusiness(),
            byNobody(),
            MarketChecks::regionContainsCountry,
            inSets("country.region = partner.region")),
    PLAN_MARKET_CONTAINS_CUSTOMER_COUNTRY(
            "R128 R130 R131 R85",
            on(SELL, CHANGE_QUANTITY, CHANGE_PLAN, MOVE),
            by(PUBLISHER),
            MarketChecks::planMarketContainsCountry,
            inSets("country.country = any (plan.markets)")),
    AUTHORIZATION_COVERS_MARKET(
            "P2",
            newBusiness(),
            by(PUBLISHER),
            MarketChecks::authorizationCoversCountry,
            inSets("authorized.markets is null or country.country = any (authorized.markets)")),
    PRICE_OFFERED("P10 P22", on(SELL, CHANGE_PLAN), by(PUBLISHER), MarketChecks::priceIsOffered, namedOnly()),

    ROLE_MAY_BUY(
            "R34 R35 R36 R37 R38 R39 R40 R41 R267",
            always(),
            by(PARTNER_GLOBAL_ADMIN),
            PurchaseChecks::roleMayBuy,
            namedOnly()),
    QUANTITY_WITHIN_LIMITS(
            "R231",
            on(SELL, CHANGE_QUANTITY, CHANGE_PLAN),
            by(ACTING_USER, PUBLISHER),
            PurchaseChecks::quantityIsWithinLimits,
            namedOnly()),
    ONE_PER_CUSTOMER("R227 R213", on(SELL), by(PARTNER), PurchaseChecks::isOnlyOne, namedOnly()),
    SUBSCRIPTION_ACTIVATED(
            "R252",
            on(CHANGE_QUANTITY, CHANGE_PLAN, MOVE),
            by(PUBLISHER, CUSTOMER),
            PurchaseChecks::isActivated,
            namedOnly()),
    SUBSCRIPTION_NOT_SUSPENDED(
            "R213 R247",
            on(SELL, CHANGE_QUANTITY, CHANGE_PLAN, MOVE),
            by(PARTNER),
            PurchaseChecks::isNotSuspended,
            namedOnly()),
    SUBSCRIPTION_CAN_BE_REACTIVATED(
            "R247 R246", on(REACTIVATE), by(PARTNER), PurchaseChecks::canBeReactivated, namedOnly()),
    CAN_BE_BOUGHT_HERE(
            "P13 A51 R61 R212",
            newBusiness(),
            by(OPERATOR),
            PurchaseChecks::canBeBoughtHere,
            inSets(SetForm.planType(type -> !type.isUsageBased()) + " or plan.portal_configured"));

    private final String code;
    private final List<String> rules;
    private final Set<Operation> askedFor;
    private final List<Mover> changedBy;
    private final Policy policy;
    private final Optional<String> inSets;

    Check(String rules, Set<Operation> askedFor, List<Mover> changedBy, Policy policy, Optional<String> inSets) {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.rules = List.of(rules.split(" "));
        this.askedFor = askedFor;
        this.changedBy = changedBy;
        this.policy = policy;
        this.inSets = inSets;
    }

    /** Stable, kebab case; never reused. */
    public String code() {
        return code;
    }

    /** The code by which a failure is named: its own, but {@code cannot-be-bought-here} for the last one. */
    public String reasonCode() {
        return this == CAN_BE_BOUGHT_HERE ? "cannot-be-bought-here" : code();
    }

    public List<String> rules() {
        return rules;
    }

    public boolean isAskedFor(Operation operation) {
        return askedFor.contains(operation);
    }

    /** Empty when nobody can: another plan, partner or customer has to be chosen. */
    public List<Mover> changedBy() {
        return changedBy;
    }

    /** The check on a sale as SQL, for many plans, partners and countries at once; empty when it needs somebody named. */
    public Optional<String> inSets() {
        return inSets;
    }

    CheckResult of(Situation situation) {
        var finding = isAskedFor(situation.operation()) ? policy.judge(situation) : Finding.notAsked();
        return new CheckResult(this, finding.state(), finding.fact());
    }

    private static Set<Operation> always() {
        return EnumSet.allOf(Operation.class);
    }

    private static Set<Operation> newBusiness() {
        return on(SELL, CHANGE_PLAN, MOVE);
    }

    private static Set<Operation> on(Operation first, Operation... others) {
        return EnumSet.of(first, others);
    }

    private static List<Mover> by(Mover... movers) {
        return List.of(movers);
    }

    private static List<Mover> byNobody() {
        return List.of();
    }

    private static Optional<String> inSets(String predicate) {
        return Optional.of(predicate);
    }

    /** Of a customer, reseller, user, price or subscription. */
    private static Optional<String> namedOnly() {
        return Optional.empty();
    }
}
