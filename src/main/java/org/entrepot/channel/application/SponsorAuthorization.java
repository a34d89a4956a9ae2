package org.entrepot.channel.application;

import java.util.Optional;
import org.entrepot.channel.domain.Sponsorship;
import org.entrepot.channel.domain.Sponsorships;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down why a partner is authorized, and who stands for it. The publisher's own note: nobody else reads it (P8). */
@Service
@Transactional
public class SponsorAuthorization {

    private final AuthorizationAccess access;
    private final Sponsorships sponsorships;
    private final BusinessClock clock;

    SponsorAuthorization(AuthorizationAccess access, Sponsorships sponsorships, BusinessClock clock) {
        this.access = access;
        this.sponsorships = sponsorships;
        this.clock = clock;
    }

    public Outcome<Sponsorship> sponsor(Actor actor, AuthorizationId id, String reason, String sponsor) {
        return access.toChange(actor, id, Optional.empty()).then(held -> {
            if (held.side() != Side.PUBLISHER) {
                return AuthorizationAccess.needsPublisher();
            }
            var said = Sponsorship.of(reason, sponsor, actor.name(), clock.now());
            sponsorships.say(
                    actor, held.authorization().offer(), held.authorization().partner(), said);
            return Outcome.done(said);
        });
    }
}
