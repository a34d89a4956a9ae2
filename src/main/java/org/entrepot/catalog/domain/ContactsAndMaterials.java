package org.entrepot.catalog.domain;

import java.util.List;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.Link;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.kernel.Problem;

/**
 * Whom partners reach and what helps them sell (R142-R160); of all this only the support URL is public (R156).
 *
 * @param program the program (channel) contact, required when partners may sell the offer (R144, P7)
 * @param marketingMaterials one link, required likewise (R155)
 * @param documentation user documentation and training for partners (R145)
 */
public record ContactsAndMaterials(
        Contact support,
        String supportUrl,
        Contact engineering,
        Contact program,
        String marketingMaterials,
        List<Link> documentation)
        implements ModuleInput, ModuleContent {

    public static final ContactsAndMaterials EMPTY =
            new ContactsAndMaterials(Contact.NONE, "", Contact.NONE, Contact.NONE, "", List.of());

    public ContactsAndMaterials {
        documentation = List.copyOf(documentation);
    }

    @Override
    public Checked<ContactsAndMaterials> check(Surroundings surroundings) {
        var fields = new Fields();
        var contacts = new ContactsAndMaterials(
                fields.contact("support", support),
                fields.url("supportUrl", supportUrl),
                fields.contact("engineering", engineering),
                fields.contact("program", program),
                fields.url("marketingMaterials", marketingMaterials),
                fields.links("documentation", documentation, 25));
        if (!program.isEmpty()) {
            fields.require("program", program);
        }
        return new Checked<>(contacts, fields.problems());
    }

    @Override
    public List<Problem> missing(Surroundings surroundings) {
        var fields = new Fields();
        fields.require("support", support);
        fields.require("supportUrl", supportUrl);
        fields.require("engineering", engineering);
        return fields.problems();
    }

    /** P7: what must be there before the two fields can be published with a sync. */
    public List<Problem> missingForChannel() {
        var fields = new Fields();
        fields.require("program", program);
        fields.require("marketingMaterials", marketingMaterials);
        return fields.problems();
    }

    /** P7: these contacts with exactly the two channel fields of the others. */
    public ContactsAndMaterials withChannelFieldsOf(ContactsAndMaterials other) {
        return new ContactsAndMaterials(
                support, supportUrl, engineering, other.program, other.marketingMaterials, documentation);
    }

    public PartnerListing forPartners() {
        return new PartnerListing(support, supportUrl, engineering, program, marketingMaterials, documentation);
    }
}
