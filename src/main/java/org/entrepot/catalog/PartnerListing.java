package org.entrepot.catalog;

import java.util.List;

/**
 * What a live offer holds for partners and never for customers (R142-R148, P8). Which of it a partner sees, and who in its
 * company, is decided by the caller (P15, R32).
 *
 * @param program the program (channel) contact (R154)
 * @param marketingMaterials one link (R155); empty when none was entered
 * @param documentation user documentation and training for partners (R145)
 */
public record PartnerListing(
        Contact support,
        String supportUrl,
        Contact engineering,
        Contact program,
        String marketingMaterials,
        List<Link> documentation) {

    public PartnerListing {
        documentation = List.copyOf(documentation);
    }

    /** R144, P7: what a listing must have before partners may sell the offer. */
    public boolean hasChannelFields() {
        return program.isComplete() && !marketingMaterials.isBlank();
    }
}
