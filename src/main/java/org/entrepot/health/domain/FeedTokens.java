package org.entrepot.health.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;

/** Secrets in the addresses of feeds; whoever has one reads what its organization reads, until it is revoked. */
public interface FeedTokens {

    void add(Token token, byte[] hash);

    /** Newest first, revoked ones included. */
    List<Token> of(OrganizationId organization);

    Optional<Token> active(byte[] hash);

    /** @return whether there was one to revoke */
    boolean revoke(OrganizationId organization, UUID token, Instant at);

    /** Nobody else of that organization makes one meanwhile. */
    void lock(OrganizationId organization);

    /** As whom it reads. */
    enum Side {
        PARTNER,
        CUSTOMER,
        PUBLISHER
    }

    /** @param ending last characters of the secret, to tell one from another */
    record Token(
            UUID id,
            OrganizationId organization,
            Side side,
            String ending,
            Instant createdAt,
            String createdBy,
            Optional<Instant> revokedAt) {

        public Reader reader() {
            return switch (side) {
                case PARTNER -> new Reader.Partner(organization);
                case CUSTOMER -> new Reader.Customer(organization);
                case PUBLISHER -> new Reader.Publisher(organization);
            };
        }
    }
}
