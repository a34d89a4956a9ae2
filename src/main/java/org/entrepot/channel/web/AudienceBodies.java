package org.entrepot.channel.web;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.channel.OnwardRight;
import org.entrepot.channel.application.ReadAudienceAt;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/** What the audience's API takes and answers. */
final class AudienceBodies {

    private AudienceBodies() {}

    /** Codes such as {@code not-set}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** all, these or none. */
    static String onward(OnwardRight right) {
        return switch (right) {
            case OnwardRight.All() -> "all";
            case OnwardRight.Nobody() -> "none";
            case OnwardRight.These _ -> "these";
        };
    }

    /** Empty for a code that is none of the three options (R63). */
    static Optional<AudienceOption> option(String code) {
        return switch (code) {
            case "any" -> Optional.of(AudienceOption.ANY);
            case "specific" -> Optional.of(AudienceOption.SPECIFIC);
            case "none" -> Optional.of(AudienceOption.NONE);
            default -> Optional.empty();
        };
    }

    /**
     * @param option of the draft: not-set, any, specific, none; of a past moment the one that was live, a draft has no past
     * @param liveOption empty while the offer was never published
     * @param asOf the moment asked for; empty for the present
     * @param listed partners on the list at that moment; empty for the present, where the list has a resource of its own
     */
    record AudienceBody(
            String offer,
            String option,
            Optional<String> liveOption,
            boolean isExclusive,
            Optional<Instant> asOf,
            Optional<Long> listed) {

        static AudienceBody of(ReadAudienceAt.State state) {
            return new AudienceBody(
                    state.offer().toString(),
                    code(state.option().orElse(AudienceOption.NOT_SET)),
                    state.option().map(AudienceBodies::code),
                    state.option().equals(Optional.of(AudienceOption.SPECIFIC)),
                    Optional.of(state.asOf().moment()),
                    Optional.of(state.listed()));
        }

        static AudienceBody of(OfferAudience audience) {
            return new AudienceBody(
                    audience.offer().toString(),
                    code(audience.draft()),
                    audience.live().map(AudienceBodies::code),
                    audience.live().equals(Optional.of(AudienceOption.SPECIFIC)),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * The draft as it is to be.
     *
     * @param option any, specific or none
     * @param partners the whole list; left out, it stays
     */
    record DraftBody(@Nullable String option, @Nullable List<PartnerBody> partners) {

        Outcome<Wanted> read() {
            var problems = new Problems();
            var wantedOption = Optional.ofNullable(option).flatMap(AudienceBodies::option);
            problems.addIf(wantedOption.isEmpty(), "option", ChannelRefusal.AUDIENCE_OPTION_REQUIRED);
            var wanted = Optional.ofNullable(partners).map(list -> AudienceBodies.partners(list, problems));
            return problems.orElse(() -> new Wanted(wantedOption, wanted));
        }
    }

    record Wanted(Optional<AudienceOption> option, Optional<Map<OrganizationId, AuthorizationTerms>> partners) {}

    /** Partners with their terms; what is wrong with one is told at its place in the list. */
    static Map<OrganizationId, AuthorizationTerms> partners(@Nullable List<PartnerBody> list, Problems problems) {
        var read = new LinkedHashMap<OrganizationId, AuthorizationTerms>();
        var named = list == null ? List.<PartnerBody>of() : list;
        for (var index = 0; index < named.size(); index++) {
            var field = "partners[" + index + "]";
            var partner = named.get(index);
            var id = problems.at(
                    field + ".tenantId", TenantId.parse(partner.tenantId() == null ? "" : partner.tenantId()));
            var terms = problems.at(field, partner.terms().read());
            if (id.isPresent() && terms.isPresent()) {
                read.put(id.get(), terms.get());
            }
        }
        return read;
    }

    /** Two letters each, in their order. */
    static List<String> countries(Collection<CountryCode> countries) {
        return countries.stream().map(CountryCode::value).sorted().toList();
    }

    /** Tenant ids, in their order. */
    static List<String> tenants(Collection<OrganizationId> organizations) {
        return organizations.stream().map(OrganizationId::toString).sorted().toList();
    }

    /** Those that a provider may sell through, where only some are named. */
    static List<String> onwardResellers(AuthorizationTerms terms) {
        return terms.onward() instanceof OnwardRight.These(var resellers) ? tenants(resellers) : List.of();
    }

    record PartnerBody(
            @Nullable String tenantId,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Set<String> markets,
            @Nullable String onward,
            @Nullable Set<String> onwardResellers) {

        TermsBody terms() {
            return new TermsBody(from, until, markets, onward, onwardResellers);
        }
    }

    /**
     * A partner as it is to stand in the draft; everything may be left out, and terms read as everywhere.
     *
     * @param reason why it stands there; only its publisher reads that
     * @param sponsor who of the publisher stands for it
     */
    record ChosenBody(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Set<String> markets,
            @Nullable String onward,
            @Nullable Set<String> onwardResellers,
            @Nullable String reason,
            @Nullable String sponsor) {

        TermsBody terms() {
            return new TermsBody(from, until, markets, onward, onwardResellers);
        }

        String why() {
            return reason == null ? "" : reason;
        }

        String by() {
            return sponsor == null ? "" : sponsor;
        }
    }

    /**
     * What is granted; everything may be left out.
     *
     * @param from when it takes effect; left out: at once
     * @param until when it ends; left out: never
     * @param markets the only countries it covers, two letters each; left out: all
     * @param onward through which resellers a provider may sell: all, these, none; left out: all
     * @param onwardResellers tenant ids, with {@code these}
     */
    record TermsBody(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Set<String> markets,
            @Nullable String onward,
            @Nullable Set<String> onwardResellers) {

        Outcome<AuthorizationTerms> read() {
            var problems = new Problems();
            var isReversed = from != null && until != null && !from.isBefore(until);
            problems.addIf(isReversed, "until", ChannelRefusal.VALIDITY_REVERSED);
            var readMarkets = readMarkets(problems);
            var readOnward = readOnward(problems);
            return problems.orElse(() -> new AuthorizationTerms(
                    Optional.ofNullable(from), Optional.ofNullable(until), readMarkets, readOnward));
        }

        private Optional<Set<CountryCode>> readMarkets(Problems problems) {
            if (markets == null || markets.isEmpty()) {
                return Optional.empty();
            }
            var isWrong = markets.stream().anyMatch(market -> !market.matches("[A-Z]{2}"));
            problems.addIf(isWrong, "markets", InputRefusal.COUNTRY_UNKNOWN);
            return isWrong
                    ? Optional.empty()
                    : Optional.of(markets.stream().map(CountryCode::new).collect(toSet()));
        }

        private OnwardRight readOnward(Problems problems) {
            return switch (onward == null ? "all" : onward) {
                case "all" -> new OnwardRight.All();
                case "none" -> new OnwardRight.Nobody();
                case "these" -> these(problems);
                default -> {
                    problems.add("onward", InputRefusal.CHOICE_UNKNOWN);
                    yield new OnwardRight.All();
                }
            };
        }

        private OnwardRight these(Problems problems) {
            var ids = (onwardResellers == null ? Set.<String>of() : onwardResellers)
                    .stream()
                            .flatMap(text -> problems.at("onwardResellers", TenantId.parse(text)).stream())
                            .collect(toSet());
            problems.addIf(ids.isEmpty(), "onwardResellers", ChannelRefusal.ONWARD_RESELLERS_REQUIRED);
            return ids.isEmpty() ? new OnwardRight.Nobody() : new OnwardRight.These(ids);
        }
    }

    /** @param withChannelFields publish contact and materials of the draft together with the sync (P7) */
    record SyncBody(@Nullable Boolean withChannelFields) {

        boolean publishesChannelFields() {
            return Boolean.TRUE.equals(withChannelFields);
        }
    }

    /** @param gained tenant ids of the partners that were newly authorized */
    record SyncedBody(UUID change, String before, String after, List<String> gained, Instant at) {

        static SyncedBody of(SyncAudience.Synced synced) {
            return new SyncedBody(
                    synced.change(),
                    code(synced.before()),
                    code(synced.after()),
                    tenants(synced.gained()),
                    synced.at());
        }
    }

    record AuthorizationBody(
            String id,
            String partner,
            String state,
            String origin,
            Instant since,
            Optional<Instant> from,
            Optional<Instant> until,
            List<String> markets,
            String onward,
            List<String> onwardResellers) {

        static AuthorizationBody of(AuthorizedPartner partner) {
            var terms = partner.terms();
            return new AuthorizationBody(
                    partner.authorization().toString(),
                    partner.partner().toString(),
                    code(partner.state()),
                    code(partner.origin()),
                    partner.since(),
                    terms.from(),
                    terms.until(),
                    countries(terms.markets().orElse(Set.of())),
                    AudienceBodies.onward(terms.onward()),
                    AudienceBodies.onwardResellers(terms));
        }
    }

    /** @param path free (draft), publish, sync, request, wind-down, none */
    record ChangeBody(
            UUID id,
            String path,
            Instant at,
            String by,
            String before,
            String after,
            int partnersAdded,
            int partnersRemoved,
            Optional<String> reason) {

        static ChangeBody of(AudienceChange change) {
            return new ChangeBody(
                    change.id(),
                    code(change.path()),
                    change.at(),
                    change.name(),
                    code(change.before()),
                    code(change.after()),
                    change.partnersAdded(),
                    change.partnersRemoved(),
                    change.reason());
        }
    }
}
