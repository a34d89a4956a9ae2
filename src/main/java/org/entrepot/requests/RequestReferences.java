package org.entrepot.requests;

import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Publishers' requests, for modules that hold a conversation about one; whether the reader may know of it is the asker's concern. */
public interface RequestReferences {

    Optional<Reference> find(RequestId id);

    /**
     * A request by its name and its place.
     *
     * @param label such as {@code SR-000042}
     * @param reason in the publisher's words
     */
    record Reference(
            RequestId id, String label, OfferId offer, OrganizationId publisher, String reason, boolean isOpen) {}
}
