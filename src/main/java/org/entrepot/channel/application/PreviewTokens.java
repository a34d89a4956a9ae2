package org.entrepot.channel.application;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.domain.AudiencePreview;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.Previews;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.SystemClock;
import org.springframework.stereotype.Component;

/** Previews as tokens: kept for half an hour, for whoever was shown them and nobody else, used once (idea 2). */
@Component
class PreviewTokens {

    private static final Duration VALIDITY = Duration.ofMinutes(30);
    private static final Duration KEPT_AFTERWARDS = Duration.ofDays(1);

    private final Previews previews;
    private final BusinessClock clock;
    private final SystemClock systemClock;

    PreviewTokens(Previews previews, BusinessClock clock, SystemClock systemClock) {
        this.previews = previews;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    AudiencePreview keep(Actor actor, OfferAudience audience, MovePath path, String wanted, String forecast) {
        var preview = new AudiencePreview(
                PreviewId.next(),
                audience.offer(),
                actor.user(),
                actor.organization(),
                path,
                wanted,
                forecast,
                audience.version(),
                clock.now(),
                systemClock.now().plus(VALIDITY),
                false);
        previews.keep(preview, systemClock.now().minus(KEPT_AFTERWARDS));
        return preview;
    }

    /** One of the actor's own that went one of these ways. */
    Optional<AudiencePreview> find(Actor actor, PreviewId id, Set<MovePath> paths) {
        return previews.find(id)
                .filter(found -> found.madeBy().equals(actor.user())
                        && found.madeFor().equals(actor.organization())
                        && paths.contains(found.path()));
    }

    Outcome<AudiencePreview> usable(Actor actor, PreviewId id, Set<MovePath> paths) {
        return find(actor, id, paths).map(this::usable).orElseGet(Denial::notFound);
    }

    private Outcome<AudiencePreview> usable(AudiencePreview found) {
        if (found.isUsed()) {
            return Outcome.refused(ChannelRefusal.PREVIEW_USED);
        }
        return systemClock.now().isBefore(found.expiresAt())
                ? Outcome.done(found)
                : Outcome.refused(ChannelRefusal.PREVIEW_EXPIRED);
    }

    /** @param change that it was applied by; empty where another module keeps that */
    void use(AudiencePreview preview, Optional<UUID> change) {
        previews.use(preview.id(), change);
    }
}
