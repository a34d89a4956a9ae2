package org.entrepot.channel.domain;

import java.time.Instant;
import org.entrepot.channel.PreviewId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/**
 * A change that somebody was shown before deciding.
 *
 * @param path {@code SYNC} when the publisher can make it alone, {@code REQUEST} when it needs a request, {@code PUBLISH} for
 *     what going live brings, {@code NONE} for a move that the operator makes itself
 * @param wanted the change, in a form of the application's own
 * @param version of the audience that was looked at
 * @param foreseenAt business moment of the figures
 * @param expiresAt system time (P19)
 */
public record AudiencePreview(
        PreviewId id,
        OfferId offer,
        UserId madeBy,
        OrganizationId madeFor,
        MovePath path,
        String wanted,
        String forecast,
        long version,
        Instant foreseenAt,
        Instant expiresAt,
        boolean isUsed) {}
