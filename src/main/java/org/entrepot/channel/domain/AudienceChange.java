package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/**
 * One entry of the audience's history: who changed what, by which path.
 *
 * @param path {@code FREE} for a change of the draft; every other changed what is live
 * @param reason of an operator that acts itself (A48)
 */
public record AudienceChange(
        UUID id,
        OfferId offer,
        MovePath path,
        Instant at,
        UserId by,
        OrganizationId organization,
        String name,
        AudienceOption before,
        AudienceOption after,
        int partnersAdded,
        int partnersRemoved,
        Optional<String> reason) {

    public static AudienceChange by(Actor actor, OfferId offer, MovePath path, Instant at) {
        return new AudienceChange(
                Ids.next(),
                offer,
                path,
                at,
                actor.user(),
                actor.organization(),
                actor.name(),
                AudienceOption.NOT_SET,
                AudienceOption.NOT_SET,
                0,
                0,
                Optional.empty());
    }

    public AudienceChange from(AudienceOption option) {
        return new AudienceChange(
                id, offer, path, at, by, organization, name, option, option, partnersAdded, partnersRemoved, reason);
    }

    public AudienceChange to(AudienceOption option) {
        return new AudienceChange(
                id, offer, path, at, by, organization, name, before, option, partnersAdded, partnersRemoved, reason);
    }

    public AudienceChange adding(int partners) {
        return new AudienceChange(
                id, offer, path, at, by, organization, name, before, after, partners, partnersRemoved, reason);
    }

    public AudienceChange removing(int partners) {
        return new AudienceChange(
                id, offer, path, at, by, organization, name, before, after, partnersAdded, partners, reason);
    }

    public AudienceChange because(Optional<String> why) {
        return new AudienceChange(
                id, offer, path, at, by, organization, name, before, after, partnersAdded, partnersRemoved, why);
    }

    /** Whether there is anything to tell. */
    public boolean isChange() {
        return changesTheOption() || partnersAdded > 0 || partnersRemoved > 0;
    }

    public boolean changesTheOption() {
        return before != after;
    }
}
