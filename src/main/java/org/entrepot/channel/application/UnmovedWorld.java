package org.entrepot.channel.application;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudiencePreview;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Component;

/** Whether the world still is the one in which a preview was shown (idea 2); decisive only under the offer's row (P21). */
@Component
class UnmovedWorld {

    private final ForecastChange forecast;
    private final LiveAudiences live;
    private final PreviewTexts texts;

    UnmovedWorld(ForecastChange forecast, LiveAudiences live, PreviewTexts texts) {
        this.forecast = forecast;
        this.live = live;
        this.texts = texts;
    }

    /** Refused with everything that is not as it was shown, each with both figures. */
    Outcome<OfferAudience> check(OfferAudience audience, AudiencePreview shown) {
        var moved = moved(audience, shown, texts.wanted(shown));
        return moved.isEmpty() ? Outcome.done(audience) : Outcome.refused(moved);
    }

    private List<Problem> moved(OfferAudience audience, AudiencePreview shown, WantedChange change) {
        var then = texts.forecast(shown);
        var now = forecast.of(audience, change, then.renewalsFrom());
        var moved = new ArrayList<Problem>();
        if (audience.version() != shown.version() || then.before() != now.before()) {
            moved.add(Problem.of(ChannelRefusal.AUDIENCE_MOVED, lastHand(audience)));
        }
        compare(moved, ChannelRefusal.LIST_MOVED, then.listedBefore(), now.listedBefore());
        compare(moved, ChannelRefusal.SOLD_MOVED, then.locked(), now.locked());
        compare(
                moved,
                ChannelRefusal.BUSINESS_MOVED,
                then.business().subscriptions(),
                now.business().subscriptions());
        return moved;
    }

    private static void compare(List<Problem> moved, ChannelRefusal what, long then, long now) {
        if (then != now) {
            moved.add(Problem.of(what, Long.toString(then), Long.toString(now)));
        }
    }

    private String lastHand(OfferAudience audience) {
        return live.lastChange(audience.offer()).map(AudienceChange::name).orElse("?");
    }
}
