package org.entrepot.channel.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entrepot.catalog.OfferWorkspace;
import org.entrepot.channel.application.ForecastMarkets;
import org.entrepot.channel.web.PreviewBodies.Amount;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What publishing the draft would do to the markets of live plans, as a page and for programs. */
@Controller
class MarketEffects {

    private final ForecastMarkets forecast;
    private final OfferWorkspace workspace;

    MarketEffects(ForecastMarkets forecast, OfferWorkspace workspace) {
        this.forecast = forecast;
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

        static MarketEffectBody of(ForecastMarkets.Effect effect) {
            var business = effect.business();
            return new MarketEffectBody(
                    effect.change().plan().id().toString(),
                    codes(effect.change().added()),
                    codes(effect.change().removed()),
                    business.partners(),
                    business.customers(),
                    business.subscriptions(),
                    business.yearly().stream().map(Amount::of).toList(),
                    business.renewals(),
                    business.renewing().stream().map(Amount::of).toList());
        }

        private static List<String> codes(Set<CountryCode> countries) {
            return countries.stream().map(CountryCode::value).sorted().toList();
        }
    }

    @GetMapping("/offers/{offer}/audience/market-effects")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String offer) {
        var id = AudienceApi.idOf(offer);
        var view =
                RefusedException.valueOf(forecast.read(actor, id, frame.texts().locale()));
        return new ModelAndView(
                "channel/marketEffects",
                "page",
                new MarketEffectsPage(frame, workspace.entries(actor, id, frame.texts()), view));
    }

    @GetMapping("/api/offers/{offer}/audience/market-effects")
    @ResponseBody
    List<MarketEffectBody> list(Actor actor, @PathVariable String offer) {
        return RefusedException.valueOf(forecast.read(actor, AudienceApi.idOf(offer), Locale.ROOT)).effects().stream()
                .map(MarketEffectBody::of)
                .toList();
    }
}
