package org.entrepot.channel.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.OnwardRight;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;

/**
 * The draft of an audience as it travels with a submission (R328).
 *
 * @param base the live option when it was frozen, empty text for none. A sync that changed it meanwhile is newer than the
 *     submission, so the frozen wish no longer counts.
 * @param removals always empty: the draft of a published offer holds none (A6)
 */
record FrozenAudience(String base, AudienceOption option, List<FrozenPartner> partners, List<String> removals) {

    FrozenAudience {
        partners = List.copyOf(partners);
        removals = List.copyOf(removals);
    }

    static FrozenAudience of(OfferAudience audience, Map<OrganizationId, AuthorizationTerms> waiting) {
        return new FrozenAudience(
                base(audience),
                audience.draft(),
                waiting.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> FrozenPartner.of(entry.getKey(), entry.getValue()))
                        .toList(),
                List.of());
    }

    /** What it wishes of the audience as it stands now. */
    AudienceWish wish(OfferAudience audience) {
        if (!base.equals(base(audience))) {
            return AudienceWish.option(audience.current());
        }
        var additions = option == AudienceOption.SPECIFIC ? partners : List.<FrozenPartner>of();
        return new AudienceWish(
                option,
                additions.stream().collect(toMap(partner -> OrganizationId.of(partner.id()), FrozenPartner::terms)),
                removals.stream().map(OrganizationId::of).collect(toSet()));
    }

    private static String base(OfferAudience audience) {
        return audience.live().map(Enum::name).orElse("");
    }

    /**
     * Terms as plain text; empty texts for what is left out.
     *
     * @param markets none for no limit
     * @param onward ALL, NONE, or the resellers' ids parted by blanks
     */
    record FrozenPartner(String id, String from, String until, List<String> markets, String onward) {

        FrozenPartner {
            markets = List.copyOf(markets);
        }

        static FrozenPartner of(OrganizationId partner, AuthorizationTerms terms) {
            return new FrozenPartner(
                    partner.toString(),
                    terms.from().map(Instant::toString).orElse(""),
                    terms.until().map(Instant::toString).orElse(""),
                    terms.markets().orElse(Set.of()).stream()
                            .map(CountryCode::value)
                            .sorted()
                            .toList(),
                    onward(terms.onward()));
        }

        private static String onward(OnwardRight right) {
            return switch (right) {
                case OnwardRight.All() -> "ALL";
                case OnwardRight.Nobody() -> "NONE";
                case OnwardRight.These(var resellers) ->
                    String.join(
                            " ",
                            resellers.stream()
                                    .map(OrganizationId::toString)
                                    .sorted()
                                    .toList());
            };
        }

        AuthorizationTerms terms() {
            return new AuthorizationTerms(
                    instant(from),
                    instant(until),
                    markets.isEmpty()
                            ? Optional.empty()
                            : Optional.of(markets.stream().map(CountryCode::new).collect(toSet())),
                    right());
        }

        private OnwardRight right() {
            return switch (onward) {
                case "ALL" -> new OnwardRight.All();
                case "NONE" -> new OnwardRight.Nobody();
                case String ids ->
                    new OnwardRight.These(Set.of(ids.split(" ", -1)).stream()
                            .map(OrganizationId::of)
                            .collect(toSet()));
            };
        }

        private static Optional<Instant> instant(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        }
    }
}
