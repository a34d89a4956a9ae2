package org.entrepot.channel.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.WaitingMarkets;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudiencePreview;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MarketForecast;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows what going live does to the markets of live plans, and keeps it as a token that going live takes (idea 2). */
@Service
@Transactional
public class PreviewMarkets {

    private static final Set<MovePath> WAYS = Set.of(MovePath.PUBLISH);

    private final AudienceAccess access;
    private final AudienceDrafts drafts;
    private final ForecastMarkets forecast;
    private final WaitingMarkets waiting;
    private final PreviewTokens tokens;
    private final PreviewTexts texts;
    private final Offers offers;

    PreviewMarkets(
            AudienceAccess access,
            AudienceDrafts drafts,
            ForecastMarkets forecast,
            WaitingMarkets waiting,
            PreviewTokens tokens,
            PreviewTexts texts,
            Offers offers) {
        this.access = access;
        this.drafts = drafts;
        this.forecast = forecast;
        this.waiting = waiting;
        this.tokens = tokens;
        this.texts = texts;
        this.offers = offers;
    }

    /** As the world stands, without a token. */
    @Transactional(readOnly = true)
    public Outcome<View> read(Actor actor, OfferId offer, Locale locale) {
        return access.toRead(actor, offer)
                .then(_ -> view(offer, locale, forecast.of(offer), Optional.empty(), List.of()));
    }

    /** Nothing changes; refused when there is nothing to show. */
    public Outcome<View> preview(Actor actor, OfferId offer, Locale locale) {
        return AudienceAccess.mayChange(actor)
                .then(_ -> access.toRead(actor, offer))
                .then(audience -> {
                    var effects = forecast.of(offer);
                    return effects.isEmpty()
                            ? Outcome.refused(ChannelRefusal.NOTHING_TO_CHANGE)
                            : view(offer, locale, effects, Optional.of(keep(actor, audience, effects)), List.of());
                });
    }

    private AudiencePreview keep(Actor actor, OfferAudience audience, List<MarketForecast> effects) {
        return tokens.keep(actor, audience, MovePath.PUBLISH, "", texts.write(effects));
    }

    /** What was shown to this actor, and what moved since. */
    @Transactional(readOnly = true)
    public Outcome<View> read(Actor actor, OfferId offer, Locale locale, PreviewId id) {
        return AudienceAccess.mayChange(actor)
                .then(_ -> access.toRead(actor, offer))
                .then(_ -> tokens.find(actor, id, WAYS)
                        .filter(found -> found.offer().equals(offer))
                        .map(found -> view(
                                offer,
                                locale,
                                texts.marketForecasts(found),
                                Optional.of(found),
                                found.isUsed() ? List.of() : moved(found)))
                        .orElseGet(Denial::notFound));
    }

    private Outcome<View> view(
            OfferId offer,
            Locale locale,
            List<MarketForecast> effects,
            Optional<AudiencePreview> shown,
            List<Problem> moved) {
        return offers.summary(offer, locale)
                .map(summary -> Outcome.done(new View(summary, effects, waiting.isInPreview(offer), shown, moved)))
                .orElseGet(Denial::notFound);
    }

    /**
     * In the transaction that goes live, under the offer's row, so that no sale slips in between (P21).
     *
     * @return what moved; empty when it was used. No value when nobody was shown that.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<List<Problem>> redeem(Actor actor, OfferId offer, PreviewId id) {
        return tokens.find(actor, id, WAYS)
                .filter(found -> found.offer().equals(offer))
                .map(_ -> tokens.usable(actor, id, WAYS).fold(this::redeem, problems -> problems));
    }

    private List<Problem> redeem(AudiencePreview shown) {
        drafts.findForUpdate(shown.offer());
        var moved = moved(shown);
        if (moved.isEmpty()) {
            tokens.use(shown, Optional.empty());
        }
        return moved;
    }

    private List<Problem> moved(AudiencePreview shown) {
        var then = texts.marketForecasts(shown);
        var now = forecast.of(shown.offer());
        var moved = new ArrayList<Problem>();
        if (!areTheSame(then, now)) {
            moved.add(Problem.of(ChannelRefusal.MARKETS_MOVED));
        }
        var before = subscriptions(then);
        var after = subscriptions(now);
        if (before != after) {
            moved.add(Problem.of(ChannelRefusal.BUSINESS_MOVED, Long.toString(before), Long.toString(after)));
        }
        return moved;
    }

    private static boolean areTheSame(List<MarketForecast> then, List<MarketForecast> now) {
        return then.size() == now.size()
                && then.stream().allMatch(one -> now.stream().anyMatch(one::changesTheSameAs));
    }

    private static long subscriptions(List<MarketForecast> effects) {
        return effects.stream().mapToLong(one -> one.business().subscriptions()).sum();
    }

    /**
     * @param isInPreview a preview waits, so that its publisher can go live
     * @param shown the token; empty while nobody asked for one
     * @param moved what is not as it was shown any more
     */
    public record View(
            OfferSummary offer,
            List<MarketForecast> effects,
            boolean isInPreview,
            Optional<AudiencePreview> shown,
            List<Problem> moved) {

        public View {
            effects = List.copyOf(effects);
            moved = List.copyOf(moved);
        }
    }
}
