package org.entrepot.catalog.domain;

import java.time.Instant;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;

/** What is fixed about an offer (R305, R307, R308, R310), and where it stands. */
public record OfferHead(
        OfferId id,
        OrganizationId publisher,
        String readableId,
        String alias,
        OfferType type,
        String productId,
        String defaultLanguage,
        OfferState state,
        Instant createdAt) {}
