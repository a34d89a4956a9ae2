package org.entrepot.channel.application;

import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudiencePreviews;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Previews of moves that go by a request: shown here, taken by the request that is made from one (P4). */
@Service
@Transactional
class RedeemPreview implements AudiencePreviews {

    private static final Set<MovePath> WAYS = Set.of(MovePath.REQUEST);

    private final PreviewChange preview;
    private final PreviewTokens tokens;
    private final AudienceAccess access;
    private final UnmovedWorld world;
    private final PreviewTexts texts;

    RedeemPreview(
            PreviewChange preview,
            PreviewTokens tokens,
            AudienceAccess access,
            UnmovedWorld world,
            PreviewTexts texts) {
        this.preview = preview;
        this.tokens = tokens;
        this.access = access;
        this.world = world;
        this.texts = texts;
    }

    @Override
    public Outcome<PreviewId> preview(Actor actor, OfferId offer, WantedTransition wanted) {
        return preview.preview(actor, offer, wanted)
                .map(shown -> shown.preview().id());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<AudienceMove> redeem(Actor actor, PreviewId id, MoveBy by) {
        return tokens.usable(actor, id, WAYS)
                .then(shown -> access.toChange(actor, shown.offer(), Optional.empty())
                        .then(audience -> world.check(audience, shown))
                        .map(audience -> {
                            var wanted = texts.wanted(shown).transition();
                            tokens.use(shown, Optional.empty());
                            return new AudienceMove(audience.offer(), wanted, by);
                        }));
    }
}
