package org.entrepot.discovery.application;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.springframework.stereotype.Component;

/** Cuts what a listing holds for partners to what this reader may see (R32, P15). */
@Component
class ContactBlock {

    private static final PartnerListing NOTHING =
            new PartnerListing(Contact.NONE, "", Contact.NONE, Contact.NONE, "", java.util.List.of());

    private final Offers offers;
    private final Members members;

    ContactBlock(Offers offers, Members members) {
        this.offers = offers;
        this.members = members;
    }

    Contacts of(Actor actor, OfferId offer, boolean isAuthorized, Instant now) {
        if (!actor.hasAny(Doors.CONTACT_ROLES)) {
            return new Contacts.Closed(members.activeOf(actor.organization()).stream()
                    .filter(member -> member.roles().stream().anyMatch(Doors.CONTACT_ROLES::contains))
                    .map(Member::name)
                    .toList());
        }
        var listing = listing(offer, now);
        return new Contacts.Opened(
                listing.support(),
                listing.supportUrl(),
                listing.program(),
                Optional.of(listing.engineering()).filter(_ -> isAuthorized));
    }

    Optional<Contacts.Materials> materials(OfferId offer, boolean isAuthorized, Instant now) {
        if (!isAuthorized) {
            return Optional.empty();
        }
        var listing = listing(offer, now);
        return Optional.of(new Contacts.Materials(listing.marketingMaterials(), listing.documentation()));
    }

    private PartnerListing listing(OfferId offer, Instant now) {
        return offers.partnerListing(offer, new AsOf(now)).orElse(NOTHING);
    }
}
