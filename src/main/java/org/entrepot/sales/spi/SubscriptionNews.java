package org.entrepot.sales.spi;

import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;

/** What is to be told at the head of a subscription's page, such as an incident that concerns it (R206). */
public interface SubscriptionNews {

    /** @param reader takes part in the subscription, or is the operator */
    List<News> of(Actor reader, SubscriptionId subscription, Texts texts);

    /** @param label what kind of news */
    record News(Tone tone, String label, String title, String href) {}
}
