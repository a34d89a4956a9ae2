package org.entrepot.channel.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.application.FrozenAudience.FrozenPartner;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;

/**
 * A change to preview, as text can carry it.
 *
 * @param partners for {@code SPECIFIC}, {@code ADD}, {@code REMOVE} and {@code LIMIT}; the draft's stand in the draft
 * @param markets for {@code LIMIT}
 * @param withChannelFields for {@code DRAFT}: publish contact and materials together with the sync (P7)
 */
record WantedChange(Kind kind, List<FrozenPartner> partners, List<String> markets, boolean withChannelFields) {

    WantedChange {
        partners = List.copyOf(partners);
        markets = List.copyOf(markets);
    }

    enum Kind {
        /** What the draft says, by Sync CSP audience. */
        DRAFT,
        ANY,
        SPECIFIC,
        NONE,
        ADD,
        REMOVE,
        LIMIT
    }

    static WantedChange ofDraft(boolean withChannelFields) {
        return new WantedChange(Kind.DRAFT, List.of(), List.of(), withChannelFields);
    }

    static WantedChange of(WantedTransition wanted) {
        return switch (wanted) {
            case WantedTransition.ToAny() -> plain(Kind.ANY, Map.of());
            case WantedTransition.ToNone() -> plain(Kind.NONE, Map.of());
            case WantedTransition.ToSpecific(var partners) -> plain(Kind.SPECIFIC, partners);
            case WantedTransition.AddPartners(var partners) -> plain(Kind.ADD, partners);
            case WantedTransition.RemovePartners(var partners) -> plain(Kind.REMOVE, unlimited(partners));
            case WantedTransition.LimitMarkets(var partners, var markets) ->
                new WantedChange(
                        Kind.LIMIT,
                        plain(Kind.LIMIT, unlimited(partners)).partners(),
                        markets.stream().map(CountryCode::value).sorted().toList(),
                        false);
        };
    }

    private static WantedChange plain(Kind kind, Map<OrganizationId, AuthorizationTerms> partners) {
        return new WantedChange(
                kind,
                partners.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> FrozenPartner.of(entry.getKey(), entry.getValue()))
                        .toList(),
                List.of(),
                false);
    }

    private static Map<OrganizationId, AuthorizationTerms> unlimited(Set<OrganizationId> partners) {
        return partners.stream().collect(toMap(partner -> partner, _ -> AuthorizationTerms.UNLIMITED));
    }

    boolean isDraft() {
        return kind == Kind.DRAFT;
    }

    WantedTransition transition() {
        return switch (kind) {
            case DRAFT -> throw new IllegalStateException("the draft is no transition by itself");
            case ANY -> new WantedTransition.ToAny();
            case SPECIFIC -> new WantedTransition.ToSpecific(terms());
            case NONE -> new WantedTransition.ToNone();
            case ADD -> new WantedTransition.AddPartners(terms());
            case REMOVE -> new WantedTransition.RemovePartners(terms().keySet());
            case LIMIT ->
                new WantedTransition.LimitMarkets(
                        terms().keySet(), markets.stream().map(CountryCode::new).collect(toSet()));
        };
    }

    private Map<OrganizationId, AuthorizationTerms> terms() {
        return partners.stream().collect(toMap(partner -> OrganizationId.of(partner.id()), FrozenPartner::terms));
    }
}
