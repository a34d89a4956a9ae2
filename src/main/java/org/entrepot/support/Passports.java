package org.entrepot.support;

import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.SubscriptionId;

/**
 * Who answers whom. Every answer is made by {@link Routing} from the facts as they were recorded at the moment, and is cut
 * to what the reader may see (P8).
 */
public interface Passports {

    /**
     * As customer, partner, reseller or publisher of the subscription reads it; the operator reads what the customer does.
     * Empty for everybody else.
     */
    Optional<Passport> ofSubscription(Actor reader, SubscriptionId subscription, AsOf asOf);

    /** As a partner or the publisher of the offer reads it. Empty for an offer that the reader may not know of. */
    Optional<Passport> ofOffer(Actor reader, OfferId offer, AsOf asOf);

    /**
     * The one line of a question about to be put, whose holders are the first holder of a case and its lawful hand-overs.
     *
     * <p>Refused with {@link SupportRefusal#QUESTION_NOT_OFFERED} when this asker has no such question,
     * {@link SupportRefusal#OFFER_NEEDED} or {@link SupportRefusal#SUBSCRIPTION_NEEDED} when the question cannot be routed
     * from nowhere. A question that is not answered where it was put is no refusal: its line names who helps (R174, R179).
     */
    Outcome<Passport.Line> route(Actor asker, Asked asked, AsOf asOf);
}
