package org.entrepot.channel.domain;

import java.time.LocalDate;
import java.util.List;
import org.entrepot.channel.spi.ConcernedBusiness.Figures;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;

/**
 * What a change of an audience would do, in figures (idea 2).
 *
 * @param listedBefore partners on the live list
 * @param listedAfter the same after the change
 * @param gained partners that could sell afterwards and cannot now
 * @param lost partners that can sell now and could not afterwards
 * @param kept partners that come onto the list because they have sold (R77)
 * @param locked partners concerned that R74 keeps on the list
 * @param business what runs and renews over the partners that lose it
 * @param resellersGained resellers below providers that gain it (R97)
 * @param resellersLost resellers below providers that lose it
 * @param customersLeft customers with a partner that can sell it now, and with none afterwards
 * @param gainedFirst some of those that gain it, as far as they are named
 * @param lostFirst some of those that lose it, as far as they are named
 * @param renewalsUntil last day of the window of renewals, which is 90 days long
 */
public record Forecast(
        AudienceOption before,
        AudienceOption after,
        long listedBefore,
        long listedAfter,
        long gained,
        long lost,
        long kept,
        long locked,
        Figures business,
        long resellersGained,
        long resellersLost,
        long customersLeft,
        List<OrganizationId> gainedFirst,
        List<OrganizationId> lostFirst,
        LocalDate renewalsFrom,
        LocalDate renewalsUntil) {

    public Forecast {
        gainedFirst = List.copyOf(gainedFirst);
        lostFirst = List.copyOf(lostFirst);
    }

    /** Nobody loses anything. */
    public boolean isHarmless() {
        return lost == 0 && business.subscriptions() == 0 && customersLeft == 0;
    }
}
