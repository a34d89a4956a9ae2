package org.entrepot.catalog.application;

import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.OfferContent;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.Submissions;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets those look at a preview whom the publisher named, under the address that they sign in with, whatever company they
 * belong to (R311, R323). They see it as customers would, private plans included, from the moment the preview is created
 * until it goes live, is cancelled or gives way to a newer one. For everybody else it is not there.
 */
@Service
@Transactional(readOnly = true)
public class PreviewGuests {

    private final Drafts drafts;
    private final Submissions submissions;
    private final Members members;

    PreviewGuests(Drafts drafts, Submissions submissions, Members members) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.members = members;
    }

    /** What waits for the publisher's sign-off. */
    public record Preview(OfferHead offer, OfferContent content) {}

    public Outcome<Preview> read(Actor actor, OfferId offer) {
        return drafts.find(offer)
                .filter(draft -> mayLook(actor, draft))
                .flatMap(draft -> submissions
                        .inPreview(offer)
                        .map(waiting ->
                                new Preview(draft.offer(), waiting.frozen().content())))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }

    /** The list as it is saved now: whoever is taken off it is out at once. */
    private boolean mayLook(Actor actor, Draft draft) {
        return Visibility.shows(Item.PUBLIC_LISTING, viewer(actor, draft));
    }

    /** Whatever is live meanwhile: what waits is not. */
    private Viewer viewer(Actor actor, Draft draft) {
        var waiting = Offering.inStore(OfferState.PREVIEW);
        if (OwnOffers.mayRead(actor, draft.offer())) {
            return Viewer.publisher(waiting);
        }
        var guest = Viewer.anyone(waiting);
        return isNamed(actor, draft) ? guest.invited() : guest;
    }

    private boolean isNamed(Actor actor, Draft draft) {
        var named = draft.content().previewAudience();
        return actor.kind() == Actor.Kind.PERSON
                && members.byId(actor.user())
                        .filter(Member::isActive)
                        .map(Member::email)
                        .map(EmailAddress::value)
                        .filter(named::includes)
                        .isPresent();
    }
}
