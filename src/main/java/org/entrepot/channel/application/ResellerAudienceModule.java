package org.entrepot.channel.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.WaitingMarkets;
import org.entrepot.catalog.spi.Completeness;
import org.entrepot.catalog.spi.OfferModule;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** CSP Reseller audience, the left-hand module of an offer (R69), and what of it travels with a publication (T1, T9). */
@Service
@Transactional
class ResellerAudienceModule implements OfferModule {

    static final String KEY = "audience";

    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final AudienceObjections objections;
    private final AudienceEffects effects;
    private final PreviewMarkets markets;
    private final WaitingMarkets waiting;
    private final JsonMapper json;
    private final BusinessClock clock;

    ResellerAudienceModule(
            AudienceDrafts drafts,
            LiveAudiences live,
            AudienceObjections objections,
            AudienceEffects effects,
            PreviewMarkets markets,
            WaitingMarkets waiting,
            JsonMapper json,
            BusinessClock clock) {
        this.drafts = drafts;
        this.live = live;
        this.objections = objections;
        this.effects = effects;
        this.markets = markets;
        this.waiting = waiting;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "channel.module.audience";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public boolean appliesTo(OfferType type) {
        return type.isChannelEligible();
    }

    @Override
    public String href(OfferId offer) {
        return "/offers/" + offer + "/audience";
    }

    @Override
    public Completeness completeness(OfferId offer) {
        return drafts.find(offer).map(this::completeness).orElse(Completeness.NOT_STARTED);
    }

    private Completeness completeness(OfferAudience audience) {
        var waiting = audience.draft() == AudienceOption.SPECIFIC ? drafts.count(audience.offer()) : 0;
        if (audience.isDraftDifferent() || (audience.isPublished() && waiting > 0)) {
            return Completeness.UNPUBLISHED_CHANGES;
        }
        return switch (audience.draft()) {
            case NOT_SET -> Completeness.NOT_STARTED;
            case ANY, NONE -> Completeness.COMPLETE;
            case SPECIFIC ->
                waiting > 0 || live.countListed(audience.offer(), clock.now()) > 0
                        ? Completeness.COMPLETE
                        : Completeness.INCOMPLETE;
        };
    }

    @Override
    public String freeze(OfferId offer) {
        return drafts.find(offer)
                .map(audience -> json.writeValueAsString(FrozenAudience.of(audience, drafts.partners(offer))))
                .orElse("");
    }

    @Override
    public List<Problem> problemsFor(OfferId offer, String frozen, PartnerListing wouldBeLive) {
        return drafts.find(offer)
                .map(audience -> objections.against(
                        audience, wish(audience, frozen), MovePath.PUBLISH, wouldBeLive.hasChannelFields()))
                .orElse(List.of());
    }

    @Override
    public void onPublished(Actor actor, OfferId offer, String frozen, Instant at) {
        var audience = drafts.findForUpdate(offer)
                .orElseThrow(() -> new IllegalStateException("an offer without its audience row: " + offer));
        var wish = wish(audience, frozen);
        if (!audience.isPublished() || wish.option() != audience.current() || bringsPartners(audience, wish)) {
            effects.apply(actor, audience, wish, MovePath.PUBLISH, at);
        }
    }

    @Override
    public Optional<List<Problem>> redeem(Actor actor, OfferId offer, String preview) {
        return PreviewId.parse(preview).flatMap(id -> markets.redeem(actor, offer, id));
    }

    @Override
    public Optional<String> previewAction(OfferId offer) {
        return waiting.of(offer).isEmpty() ? Optional.empty() : Optional.of(href(offer) + "/market-previews");
    }

    @Override
    public void onCreated(Actor actor, OfferId offer, Instant at) {
        drafts.open(offer, actor.organization());
    }

    private boolean bringsPartners(OfferAudience audience, AudienceWish wish) {
        var partners = wish.additions().keySet();
        return live.listedAmong(audience.offer(), partners, clock.now()).size() < partners.size();
    }

    private AudienceWish wish(OfferAudience audience, String frozen) {
        return frozen.isEmpty()
                ? AudienceWish.option(audience.current())
                : json.readValue(frozen, FrozenAudience.class).wish(audience);
    }
}
