package org.entrepot.discovery.application;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.Link;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.discovery.spi.OfferAnnex;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Component;

/** Cuts what a listing holds for partners to what the visibility matrix shows this reader (R32, P15). */
@Component
class ContactBlock {

    static final PartnerListing NOTHING =
            new PartnerListing(Contact.NONE, "", Contact.NONE, Contact.NONE, "", List.of());

    private final Members members;
    private final List<OfferAnnex> annexes;

    ContactBlock(Members members, List<OfferAnnex> annexes) {
        this.members = members;
        this.annexes = List.copyOf(annexes);
    }

    Contacts of(Actor actor, Viewer viewer, PartnerListing listing) {
        if (Visibility.shows(Item.CONTACT_BLOCK, viewer)) {
            return new Contacts.Opened(
                    Optional.of(listing.support())
                            .filter(_ -> Visibility.shows(Item.SUPPORT_CONTACT, viewer))
                            .orElse(Contact.NONE),
                    listing.supportUrl(),
                    Optional.of(listing.program())
                            .filter(_ -> Visibility.shows(Item.PROGRAM_CONTACT, viewer))
                            .orElse(Contact.NONE),
                    Optional.of(listing.engineering()).filter(_ -> Visibility.shows(Item.ENGINEERING_CONTACT, viewer)));
        }
        return Visibility.shows(Item.CONTACT_BLOCK_EXISTENCE, viewer)
                ? new Contacts.Closed(openers(actor))
                : new Contacts.Hidden();
    }

    Optional<Contacts.Materials> materials(Viewer viewer, PartnerListing listing) {
        var sees = Visibility.shows(Item.MARKETING_MATERIALS, viewer);
        var reads = Visibility.shows(Item.CHANNEL_DOCUMENTATION, viewer);
        return sees || reads
                ? Optional.of(new Contacts.Materials(
                        sees ? listing.marketingMaterials() : "", reads ? listing.documentation() : List.<Link>of()))
                : Optional.empty();
    }

    /** Each decides for itself by the same viewer. */
    List<OfferAnnex.Entry> annexes(Actor actor, Viewer viewer, OfferId offer) {
        return annexes.stream()
                .flatMap(annex -> annex.entry(actor, viewer, offer).stream())
                .sorted(Comparator.comparingInt(OfferAnnex.Entry::order))
                .toList();
    }

    private List<String> openers(Actor actor) {
        return members.activeOf(actor.organization()).stream()
                .filter(member -> member.roles().stream().anyMatch(Viewer.CONTACT_ROLES::contains))
                .map(Member::name)
                .toList();
    }
}
