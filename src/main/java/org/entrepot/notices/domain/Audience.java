package org.entrepot.notices.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Who is to hear of a happening. */
public sealed interface Audience {

    /** The people of these organizations whose business the kind is. */
    record Organizations(Set<OrganizationId> ids) implements Audience {

        public Organizations {
            ids = Set.copyOf(ids);
        }
    }

    /** The same, each told something of its own beside what all of them are told. */
    record Each(Map<OrganizationId, Facts> own) implements Audience {

        public Each {
            own = Map.copyOf(own);
        }
    }

    /** Every active direct bill partner and indirect provider. */
    record EveryPartner() implements Audience {}

    /** The same without those that stand on the offer's list. */
    record PartnersNotOnTheListOf(OfferId offer) implements Audience {}

    /** Those whom one change put on the list of an offer. */
    record PartnersAuthorizedBy(UUID change) implements Audience {}

    /** Whoever reads there. */
    record Mailbox(EmailAddress address, Locale language) implements Audience {}
}
