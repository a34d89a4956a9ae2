package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** What a visitor of the store asked of a publisher (P14). */
public record InboxMessage(
        UUID id,
        OfferId offer,
        OrganizationId publisher,
        CountryCode country,
        String name,
        String company,
        String email,
        String text,
        Instant receivedAt,
        Optional<Instant> readAt) {}
