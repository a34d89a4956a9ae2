package org.entrepot.sales.web;

import java.time.Instant;
import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.sales.spi.SubscriptionNews.News;
import org.entrepot.site.Frame;

/** One subscription as it stands, with what its order froze. */
public record SubscriptionPage(
        Frame frame, Actor reader, SubscriptionView one, Names names, List<News> news, Instant now)
        implements SalesWords {

    public SubscriptionPage {
        news = List.copyOf(news);
    }

    public boolean showsPrice() {
        return one.showsPriceTo(reader);
    }

    public boolean canBeCancelled() {
        return !now.isAfter(one.cancellationWindowEnds()) && one.quantity().isPresent();
    }
}
