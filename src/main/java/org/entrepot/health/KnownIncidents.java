package org.entrepot.health;

import java.util.List;
import java.util.Locale;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.SubscriptionId;

/**
 * What is known to be wrong now, for those who are asked about it (R201). The asker sees to it that its reader takes part in
 * the subscription, or may see the notices of the offer.
 */
public interface KnownIncidents {

    /** Incidents and maintenances that run now and concern this subscription, worst first; none for an unknown one. */
    List<KnownIncident> ofSubscription(SubscriptionId subscription, Locale locale);

    /** Incidents and maintenances that run now and concern any plan of this offer anywhere, worst first. */
    List<KnownIncident> ofOffer(OfferId offer, Locale locale);
}
