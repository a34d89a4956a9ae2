package org.entrepot.catalog.application;

import java.util.Set;
import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.springframework.stereotype.Component;

/** Who may work on an offer (R43), and for whom it exists at all while it is not live. */
@Component
public class OwnOffers {

    static final Role[] EDITORS = {Role.OWNER, Role.MANAGER, Role.DEVELOPER};

    private final Drafts drafts;

    OwnOffers(Drafts drafts) {
        this.drafts = drafts;
    }

    Outcome<Actor> mayPublish(Actor actor) {
        return actor.hasAny(Set.of(EDITORS)) ? Outcome.done(actor) : Denial.needs(EDITORS);
    }

    /** The actor's own offer, to work on. */
    Outcome<Draft> open(Actor actor, OfferId offer) {
        return mayPublish(actor)
                .then(_ -> drafts.find(offer)
                        .filter(draft -> actor.worksFor(draft.offer().publisher()))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    /** To read: its publisher, and the operator that certifies it (V152, V154). */
    Outcome<Draft> read(Actor actor, OfferId offer) {
        return mayRead(actor)
                .then(_ -> drafts.find(offer)
                        .filter(draft -> isConcerned(actor, draft.offer()))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    static boolean mayRead(Actor actor, OfferHead offer) {
        return mayRead(actor).fold(_ -> isConcerned(actor, offer), _ -> false);
    }

    private static boolean isConcerned(Actor actor, OfferHead offer) {
        return actor.worksFor(offer.publisher()) || actor.actsAs(Party.OPERATOR);
    }

    private static Outcome<Actor> mayRead(Actor actor) {
        return actor.hasAny(Set.of(EDITORS)) || actor.actsAs(Party.OPERATOR)
                ? Outcome.done(actor)
                : Denial.needs(Role.OWNER, Role.MANAGER, Role.DEVELOPER, Role.OPERATIONS, Role.CERTIFICATION);
    }
}
