package org.entrepot.channel.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entrepot.catalog.OfferWorkspace;
import org.entrepot.channel.application.PreviewMarkets;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MarketForecast;
import org.entrepot.channel.web.PreviewBodies.Amount;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What going live would do to the markets of live plans, as a page and for programs: shown first, then taken by going live. */
@Controller
class MarketEffects {

    private final PreviewMarkets markets;
    private final OfferWorkspace workspace;

    MarketEffects(PreviewMarkets markets, OfferWorkspace workspace) {
        this.markets = markets;
        this.workspace = workspace;
    }

    /**
     * One plan whose markets would change.
     *
     * @param removed countries without new sales afterwards; what runs there goes on
     * @param renewals of the next 90 days there
     */
    record MarketEffectBody(
            String plan,
            List<String> added,
            List<String> removed,
            long partners,
            long customers,
            long subscriptions,
            List<Amount> yearly,
            long renewals,
            List<Amount> renewing) {

        static MarketEffectBody of(MarketForecast effect) {
            var business = effect.business();
            return new MarketEffectBody(
                    effect.plan().toString(),
                    AudienceBodies.countries(effect.added()),
                    AudienceBodies.countries(effect.removed()),
                    business.partners(),
                    business.customers(),
                    business.subscriptions(),
                    business.yearly().stream().map(Amount::of).toList(),
                    business.renewals(),
                    business.renewing().stream().map(Amount::of).toList());
        }
    }

    /**
     * What was shown, with the token that going live takes.
     *
     * @param canGoLive whether a preview of the offer waits
     * @param moved codes of what is not as it was shown any more
     */
    record MarketPreviewBody(
            UUID id, Instant expiresAt, boolean canGoLive, List<MarketEffectBody> effects, List<String> moved) {

        static MarketPreviewBody of(PreviewMarkets.View view) {
            var shown = view.shown().orElseThrow();
            return new MarketPreviewBody(
                    shown.id().value(),
                    shown.expiresAt(),
                    view.isInPreview(),
                    view.effects().stream().map(MarketEffectBody::of).toList(),
                    view.moved().stream()
                            .map(problem -> problem.refusal().code())
                            .toList());
        }
    }

    @GetMapping("/offers/{offer}/audience/market-effects")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String offer) {
        var id = AudienceApi.idOf(offer);
        return page(actor, frame, id, markets.read(actor, id, frame.texts().locale()));
    }

    /** Nothing changes; leads to what was shown, or back where there is nothing to show. */
    @PostMapping("/offers/{offer}/audience/market-previews")
    String create(Actor actor, Frame frame, @PathVariable String offer) {
        var id = AudienceApi.idOf(offer);
        return markets.preview(actor, id, frame.texts().locale())
                .fold(view -> previews(id) + "/" + view.shown().orElseThrow().id(), problems -> {
                    if (problems.getFirst().refusal() != ChannelRefusal.NOTHING_TO_CHANGE) {
                        throw new RefusedException(problems);
                    }
                    return "redirect:/offers/" + id + "/audience/market-effects";
                });
    }

    private static String previews(OfferId offer) {
        return "redirect:/offers/" + offer + "/audience/market-previews";
    }

    @GetMapping("/offers/{offer}/audience/market-previews/{preview}")
    ModelAndView shown(Actor actor, Frame frame, @PathVariable String offer, @PathVariable("preview") String preview) {
        var id = AudienceApi.idOf(offer);
        return page(
                actor,
                frame,
                id,
                markets.read(actor, id, frame.texts().locale(), AudiencePreviewApi.previewOf(preview)));
    }

    private ModelAndView page(Actor actor, Frame frame, OfferId offer, Outcome<PreviewMarkets.View> view) {
        var found = RefusedException.valueOf(view);
        return new ModelAndView(
                "channel/marketEffects",
                "page",
                new MarketEffectsPage(frame, workspace.entries(actor, offer, frame.texts()), found));
    }

    @GetMapping("/api/offers/{offer}/audience/market-effects")
    @ResponseBody
    List<MarketEffectBody> list(Actor actor, @PathVariable String offer) {
        return RefusedException.valueOf(markets.read(actor, AudienceApi.idOf(offer), Locale.ROOT)).effects().stream()
                .map(MarketEffectBody::of)
                .toList();
    }

    /** Nothing changes; the answer's id is the token that going live takes. */
    @PostMapping("/api/offers/{offer}/audience/market-previews")
    ResponseEntity<MarketPreviewBody> keep(Actor actor, @PathVariable String offer) {
        var view = RefusedException.valueOf(markets.preview(actor, AudienceApi.idOf(offer), Locale.ROOT));
        var body = MarketPreviewBody.of(view);
        return ResponseEntity.created(URI.create("/api/offers/" + offer + "/audience/market-previews/" + body.id()))
                .body(body);
    }

    @GetMapping("/api/offers/{offer}/audience/market-previews/{preview}")
    @ResponseBody
    MarketPreviewBody find(Actor actor, @PathVariable String offer, @PathVariable("preview") String preview) {
        return MarketPreviewBody.of(RefusedException.valueOf(
                markets.read(actor, AudienceApi.idOf(offer), Locale.ROOT, AudiencePreviewApi.previewOf(preview))));
    }
}
