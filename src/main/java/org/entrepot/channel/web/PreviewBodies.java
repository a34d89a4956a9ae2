package org.entrepot.channel.web;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.MoveObjection;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.Forecast;
import org.entrepot.channel.web.AudienceBodies.PartnerBody;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.jspecify.annotations.Nullable;

/** What previews take and answer. */
final class PreviewBodies {

    private PreviewBodies() {}

    /**
     * The change to look at.
     *
     * @param wanted draft (Sync CSP audience as the draft stands), any, specific, none, add, remove or limit-markets
     * @param partners with specific, add, remove and limit-markets
     * @param markets with limit-markets: the only countries that stay, two letters each
     * @param withChannelFields with draft: publish contact and materials together with the sync (P7)
     */
    record WantedBody(
            @Nullable String wanted,
            @Nullable List<PartnerBody> partners,
            @Nullable List<String> markets,
            @Nullable Boolean withChannelFields) {

        boolean isDraft() {
            return "draft".equals(wanted);
        }

        boolean publishesChannelFields() {
            return Boolean.TRUE.equals(withChannelFields);
        }

        Outcome<WantedTransition> read() {
            var problems = new Problems();
            var list = AudienceBodies.partners(partners, problems);
            return switch (wanted == null ? "" : wanted) {
                case "any" -> Outcome.done(new WantedTransition.ToAny());
                case "none" -> Outcome.done(new WantedTransition.ToNone());
                case "specific" -> problems.orElse(() -> new WantedTransition.ToSpecific(list));
                case "add" ->
                    named(problems, list).then(named -> Outcome.done(new WantedTransition.AddPartners(named)));
                case "remove" ->
                    named(problems, list)
                            .then(named -> Outcome.done(new WantedTransition.RemovePartners(named.keySet())));
                case "limit-markets" -> limit(problems, list);
                case String _ -> {
                    problems.add("wanted", InputRefusal.CHOICE_UNKNOWN);
                    yield Outcome.refused(problems.all());
                }
            };
        }

        private static Outcome<Map<OrganizationId, AuthorizationTerms>> named(
                Problems problems, Map<OrganizationId, AuthorizationTerms> list) {
            problems.addIf(list.isEmpty() && problems.isEmpty(), "partners", ChannelRefusal.PARTNERS_REQUIRED);
            return problems.orElse(() -> list);
        }

        private Outcome<WantedTransition> limit(Problems problems, Map<OrganizationId, AuthorizationTerms> list) {
            var codes = markets == null ? List.<String>of() : markets;
            problems.addIf(
                    codes.isEmpty() || codes.stream().anyMatch(code -> !code.matches("[A-Z]{2}")),
                    "markets",
                    InputRefusal.COUNTRY_UNKNOWN);
            return named(problems, list)
                    .then(named -> Outcome.done(new WantedTransition.LimitMarkets(
                            named.keySet(), codes.stream().map(CountryCode::new).collect(toSet()))));
        }
    }

    /**
     * @param id the token to apply it with
     * @param expiresAt until when it can be applied
     * @param way sync when the publisher can make it alone, request when it goes by a request
     * @param lawful whether nothing stands against it
     * @param stale whether the audience was changed since
     */
    record PreviewBody(
            UUID id,
            Instant expiresAt,
            String way,
            boolean lawful,
            boolean stale,
            EffectBody effect,
            List<ObjectionBody> objections) {

        static PreviewBody of(PreviewChange.Shown shown) {
            return new PreviewBody(
                    shown.preview().id().value(),
                    shown.preview().expiresAt(),
                    AudienceBodies.code(shown.preview().path()),
                    shown.objections().isEmpty(),
                    shown.isStale(),
                    EffectBody.of(shown.forecast()),
                    PreviewBodies.objections(shown.objections()));
        }
    }

    static List<ObjectionBody> objections(List<MoveObjection> objections) {
        return objections.stream().map(ObjectionBody::of).toList();
    }

    /**
     * What the change does.
     *
     * @param keptBecauseSold partners that come onto the list because they have sold (R77)
     * @param locked partners concerned that have sold and therefore stay (R74)
     * @param subscriptions that run over partners who lose it, of {@code customers} customers
     * @param yearly what they are worth in a year, by currency
     * @param renewals that come by themselves until {@code renewalsUntil}
     * @param customersLeft customers with a partner that can sell it now, and with none afterwards
     */
    record EffectBody(
            String before,
            String after,
            long listedBefore,
            long listedAfter,
            long partnersGained,
            long partnersLost,
            long keptBecauseSold,
            long locked,
            long subscriptions,
            long customers,
            List<Amount> yearly,
            long renewals,
            List<Amount> renewing,
            LocalDate renewalsUntil,
            long resellersGained,
            long resellersLost,
            long customersLeft) {

        static EffectBody of(Forecast forecast) {
            var business = forecast.business();
            return new EffectBody(
                    AudienceBodies.code(forecast.before()),
                    AudienceBodies.code(forecast.after()),
                    forecast.listedBefore(),
                    forecast.listedAfter(),
                    forecast.gained(),
                    forecast.lost(),
                    forecast.kept(),
                    forecast.locked(),
                    business.subscriptions(),
                    business.customers(),
                    business.yearly().stream().map(Amount::of).toList(),
                    business.renewals(),
                    business.renewing().stream().map(Amount::of).toList(),
                    forecast.renewalsUntil(),
                    forecast.resellersGained(),
                    forecast.resellersLost(),
                    forecast.customersLeft());
        }
    }

    record Amount(String amount, String currency) {

        static Amount of(Money money) {
            return new Amount(money.plainAmount(), money.currency().getCurrencyCode());
        }
    }

    /** @param guard code of what stands against it */
    record ObjectionBody(String guard, String rules, List<String> alternatives, List<EvidenceBody> evidence) {

        static ObjectionBody of(MoveObjection objection) {
            return new ObjectionBody(
                    objection.guard().code(),
                    objection.rules(),
                    objection.alternatives().stream().map(Alternative::code).toList(),
                    objection.evidence().stream().map(EvidenceBody::of).toList());
        }
    }

    /** @param running subscriptions that still run */
    record EvidenceBody(String partner, long sales, Instant first, Instant last, long running) {

        static EvidenceBody of(SaleEvidence evidence) {
            return new EvidenceBody(
                    evidence.partner().toString(),
                    evidence.sales(),
                    evidence.first(),
                    evidence.last(),
                    evidence.running());
        }
    }

    /** What the form of the pages asks for; empty when it names nothing known. */
    static Optional<WantedTransition> read(String wanted, Set<OrganizationId> partners, Set<CountryCode> markets) {
        return switch (wanted) {
            case "any" -> Optional.of(new WantedTransition.ToAny());
            case "none" -> Optional.of(new WantedTransition.ToNone());
            case "specific" -> Optional.of(new WantedTransition.ToSpecific(unlimited(partners)));
            case "add" -> Optional.of(new WantedTransition.AddPartners(unlimited(partners)));
            case "remove" -> Optional.of(new WantedTransition.RemovePartners(partners));
            case "limit-markets" -> Optional.of(new WantedTransition.LimitMarkets(partners, markets));
            case String _ -> Optional.empty();
        };
    }

    /** Whether it makes no sense without partners. */
    static boolean namesPartners(WantedTransition wanted) {
        return switch (wanted) {
            case WantedTransition.AddPartners _, WantedTransition.RemovePartners _, WantedTransition.LimitMarkets _ ->
                true;
            case WantedTransition.ToAny _, WantedTransition.ToSpecific _, WantedTransition.ToNone _ -> false;
        };
    }

    private static Map<OrganizationId, AuthorizationTerms> unlimited(Set<OrganizationId> partners) {
        var list = new LinkedHashMap<OrganizationId, AuthorizationTerms>();
        partners.forEach(partner -> list.put(partner, AuthorizationTerms.UNLIMITED));
        return list;
    }

    /** The code that {@link #read} takes. */
    static String code(WantedTransition wanted) {
        return switch (wanted) {
            case WantedTransition.ToAny _ -> "any";
            case WantedTransition.ToSpecific _ -> "specific";
            case WantedTransition.ToNone _ -> "none";
            case WantedTransition.AddPartners _ -> "add";
            case WantedTransition.RemovePartners _ -> "remove";
            case WantedTransition.LimitMarkets _ -> "limit-markets";
        };
    }
}
