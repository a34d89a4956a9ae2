package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.channel.application.ApplyPreview;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.channel.application.PreviewMarkets;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.sales.SellingFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Preview, then apply (idea 2): what was shown is what is done, or nothing is, and what moved is said. */
@EntrepotTest
@Tag("P4")
class PreviewTest {

    private final AudienceFixture audiences;
    private final SellingFixture selling;
    private final PreviewChange preview;
    private final ApplyPreview apply;
    private final SyncAudience sync;
    private final AudienceMoves moves;
    private final AudiencePreviews previews;
    private final PreviewMarkets markets;
    private final OfferFixture offers;
    private final GoLive goLive;
    private final TransactionTemplate transactions;

    PreviewTest(
            AudienceFixture audiences,
            SellingFixture selling,
            PreviewChange preview,
            ApplyPreview apply,
            SyncAudience sync,
            AudienceMoves moves,
            AudiencePreviews previews,
            PreviewMarkets markets,
            OfferFixture offers,
            GoLive goLive,
            TransactionTemplate transactions) {
        this.audiences = audiences;
        this.selling = selling;
        this.preview = preview;
        this.apply = apply;
        this.sync = sync;
        this.moves = moves;
        this.previews = previews;
        this.markets = markets;
        this.offers = offers;
        this.goLive = goLive;
        this.transactions = transactions;
    }

    @Test
    @Tag("R91")
    void what_the_sync_will_do_is_shown_then_done_once() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.NONE);
        audiences.choose(offer, AudienceOption.SPECIFIC, partner);
        var shown = preview.previewSync(offer.publisher(), offer.id(), false).orElseThrow();
        assertThat(shown.forecast().listedAfter()).isEqualTo(1);
        assertThat(shown.canBeApplied()).isTrue();
        assertThat(audiences.maySell(offer.id(), partner)).isEmpty();
        var done = apply.apply(offer.publisher(), offer.id(), shown.preview().id(), "");
        assertThat(done.orElseThrow().gained()).containsExactly(partner);
        audiences.tick();
        assertThat(audiences.maySell(offer.id(), partner)).containsExactly(partner);
        assertThat(codes(apply.apply(
                        offer.publisher(), offer.id(), shown.preview().id(), "")))
                .containsExactly("preview-used");
    }

    @Test
    @Tag("P21")
    void a_preview_of_a_world_that_moved_says_what_moved() {
        var partner = selling.partner("DE");
        var other = selling.partner("DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        audiences.choose(offer, AudienceOption.SPECIFIC, partner, other);
        var shown = preview.previewSync(offer.publisher(), offer.id(), false).orElseThrow();
        sync.sync(offer.publisher(), offer.id(), SyncAudience.Command.ofDraft()).orElseThrow();
        audiences.tick();
        assertThat(codes(apply.apply(
                        offer.publisher(), offer.id(), shown.preview().id(), "")))
                .containsExactly("audience-moved", "list-moved");
    }

    @Test
    @Tag("A10")
    void a_sale_after_the_preview_of_a_removal_is_named() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        var wanted = new WantedTransition.RemovePartners(Set.of(partner));
        var shown = preview.preview(offer.publisher(), offer.id(), wanted).orElseThrow();
        assertThat(shown.goesBySync()).isFalse();
        assertThat(shown.objections()).isEmpty();
        sell(offer, partner);
        assertThat(codes(redeem(offer.publisher(), shown))).containsExactly("sold-moved", "business-moved");
    }

    @Test
    void a_preview_of_a_request_is_redeemed_for_its_move() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        var wanted = new WantedTransition.RemovePartners(Set.of(partner));
        var shown = preview.preview(offer.publisher(), offer.id(), wanted).orElseThrow();
        assertThat(codes(apply.apply(
                        offer.publisher(), offer.id(), shown.preview().id(), "")))
                .containsExactly("needs-request");
        assertThat(redeem(offer.publisher(), shown).orElseThrow().wanted()).isEqualTo(wanted);
        assertThat(codes(redeem(offer.publisher(), shown))).containsExactly("preview-used");
    }

    @Test
    @Tag("R74")
    void a_refused_move_shows_the_sales_and_what_they_are_worth() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        sell(offer, partner);
        var shown = preview.preview(offer.publisher(), offer.id(), new WantedTransition.ToNone())
                .orElseThrow();
        assertThat(shown.objections()).singleElement().satisfies(objection -> {
            assertThat(objection.guard().code()).isEqualTo("sold-lock");
            assertThat(objection.evidence()).singleElement().satisfies(evidence -> {
                assertThat(evidence.partner()).isEqualTo(partner);
                assertThat(evidence.sales()).isEqualTo(1);
                assertThat(evidence.running()).isEqualTo(1);
            });
        });
        var business = shown.forecast().business();
        assertThat(business.subscriptions()).isEqualTo(1);
        assertThat(business.customers()).isEqualTo(1);
        assertThat(business.yearly())
                .singleElement()
                .satisfies(money -> assertThat(money.isZero()).isFalse());
        assertThat(shown.forecast().customersLeft()).isEqualTo(1);
    }

    @Test
    @Tag("P2")
    void a_limit_of_markets_is_decided_by_what_runs_there() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        sell(offer, partner);
        assertThat(limit(offer, partner, "FR"))
                .isInstanceOfSatisfying(
                        MoveResult.NotApplied.class,
                        refused -> assertThat(refused.assessment()
                                        .objections()
                                        .getFirst()
                                        .guard()
                                        .code())
                                .isEqualTo("market-limit-blocked-by-sales"));
        assertThat(limit(offer, partner, "DE")).isInstanceOf(MoveResult.Applied.class);
    }

    @Test
    @Tag("R97")
    void resellers_below_a_provider_are_counted() {
        var provider = selling.provider("DE");
        selling.link(provider, selling.reseller("DE"));
        selling.link(provider, selling.reseller("DE"));
        var offer = audiences.published(AudienceOption.SPECIFIC, provider);
        var wanted = new WantedTransition.RemovePartners(Set.of(provider));
        var shown = preview.preview(offer.publisher(), offer.id(), wanted).orElseThrow();
        assertThat(shown.forecast().resellersLost()).isEqualTo(2);
        assertThat(shown.names().resellersOf(provider)).isEqualTo(2);
    }

    @Test
    @Tag("P8")
    void nobody_else_reads_or_applies_a_preview() {
        var offer = audiences.published(AudienceOption.NONE);
        var shown = preview.preview(offer.publisher(), offer.id(), new WantedTransition.ToAny())
                .orElseThrow();
        var colleague = Actor.person(
                UserId.next(),
                offer.publisher().organization(),
                "Another Manager",
                offer.publisher().roles());
        assertThat(codes(preview.read(colleague, offer.id(), shown.preview().id())))
                .containsExactly("not-found");
        assertThat(codes(apply.apply(colleague, offer.id(), shown.preview().id(), "")))
                .containsExactly("not-found");
    }

    @Test
    @Tag("A48")
    void the_operator_is_shown_its_own_move_and_decides_it_with_a_reason() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        var operator = offers.operator(Role.OPERATIONS);
        var wanted = new WantedTransition.RemovePartners(Set.of(partner));
        var shown = preview.preview(operator, offer.id(), wanted).orElseThrow();
        assertThat(shown.isByOperator()).isTrue();
        assertThat(shown.canBeApplied()).isTrue();
        assertThat(codes(apply.apply(operator, offer.id(), shown.preview().id(), " ")))
                .containsExactly("reason-required");
        apply.apply(operator, offer.id(), shown.preview().id(), "asked by telephone")
                .orElseThrow();
        audiences.tick();
        assertThat(audiences.maySell(offer.id(), partner)).isEmpty();
    }

    @Test
    @Tag("A48")
    void the_operator_too_is_told_what_moved_and_never_removes_who_has_sold() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        var operator = offers.operator(Role.OPERATIONS);
        var wanted = new WantedTransition.RemovePartners(Set.of(partner));
        var shown = preview.preview(operator, offer.id(), wanted).orElseThrow();
        sell(offer, partner);
        assertThat(codes(apply.apply(operator, offer.id(), shown.preview().id(), "asked by telephone")))
                .containsExactly("sold-moved", "business-moved");
        var again = preview.preview(operator, offer.id(), wanted).orElseThrow();
        assertThat(again.objections()).isNotEmpty();
        assertThat(codes(apply.apply(operator, offer.id(), again.preview().id(), "asked by telephone")))
                .containsExactly("sold-lock");
    }

    @Test
    @Tag("A48")
    void who_only_reads_for_the_operator_previews_nothing() {
        var offer = audiences.published(AudienceOption.NONE);
        var reader = offers.operator(Role.CERTIFICATION);
        assertThat(codes(preview.preview(reader, offer.id(), new WantedTransition.ToAny())))
                .containsExactly("role-required");
        assertThat(codes(preview.previewSync(offers.operator(Role.OPERATIONS), offer.id(), false)))
                .containsExactly("role-required");
    }

    @Test
    @Tag("R128")
    void going_live_takes_the_token_of_what_it_does_to_markets() {
        var offer = inPreviewOnlyIn("DE");
        var shown = markets.preview(offer.publisher(), offer.id(), Locale.ROOT).orElseThrow();
        assertThat(shown.isInPreview()).isTrue();
        assertThat(shown.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.removed()).contains(new CountryCode("FR")).doesNotContain(new CountryCode("DE"));
            assertThat(effect.business().subscriptions()).isEqualTo(1);
        });
        goLive(offer, shown).orElseThrow();
        assertThat(codes(goLive(inPreviewOnlyIn("DE"), shown))).containsExactly("not-found");
        assertThat(markets.read(
                                offer.publisher(),
                                offer.id(),
                                Locale.ROOT,
                                shown.shown().orElseThrow().id())
                        .orElseThrow()
                        .shown()
                        .orElseThrow()
                        .isUsed())
                .isTrue();
    }

    @Test
    @Tag("R128")
    void a_token_of_markets_says_what_moved_before_going_live() {
        var offer = inPreviewOnlyIn("DE");
        var shown = markets.preview(offer.publisher(), offer.id(), Locale.ROOT).orElseThrow();
        var partner = selling.partner("FR");
        selling.sell(selling.agentOf(partner), SellingFixture.wish(selling.customer("FR", partner), offer.plan()));
        audiences.tick();
        assertThat(codes(goLive(offer, shown))).containsExactly("business-moved");
        offers.onlyIn(offer, "DE", "KR");
        offers.submit(offer);
        offers.review();
        assertThat(codes(goLive(offer, shown))).containsExactly("markets-moved", "business-moved");
        goLive.goLive(offer.publisher(), offer.id()).orElseThrow();
    }

    /** Live everywhere for everybody, sold once in France, and the next publication waits. */
    private OfferFixture.Made inPreviewOnlyIn(String... countries) {
        var offer = audiences.published(AudienceOption.ANY);
        var partner = selling.partner("FR");
        selling.sell(selling.agentOf(partner), SellingFixture.wish(selling.customer("FR", partner), offer.plan()));
        offers.onlyIn(offer, countries);
        offers.submit(offer);
        offers.review();
        return offer;
    }

    private Outcome<UUID> goLive(OfferFixture.Made offer, PreviewMarkets.View shown) {
        return goLive.goLive(
                offer.publisher(),
                offer.id(),
                shown.shown().map(found -> found.id().toString()));
    }

    private MoveResult limit(OfferFixture.Made offer, OrganizationId partner, String country) {
        var wanted = new WantedTransition.LimitMarkets(Set.of(partner), Set.of(new CountryCode(country)));
        var move = new AudienceMove(offer.id(), wanted, new MoveBy.Request(Ids.next()));
        return Objects.requireNonNull(transactions.execute(_ -> moves.apply(offer.publisher(), move)));
    }

    private Outcome<AudienceMove> redeem(Actor actor, PreviewChange.Shown shown) {
        return Objects.requireNonNull(transactions.execute(
                _ -> previews.redeem(actor, shown.preview().id(), new MoveBy.Request(Ids.next()))));
    }

    private void sell(OfferFixture.Made offer, OrganizationId partner) {
        selling.sell(selling.agentOf(partner), SellingFixture.wish(selling.customer("DE", partner), offer.plan()));
        audiences.tick();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().stream()
                        .map(Problem::refusal)
                        .map(refusal -> refusal.code())
                        .toList()
                : List.of();
    }
}
