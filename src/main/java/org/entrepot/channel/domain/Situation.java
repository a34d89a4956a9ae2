package org.entrepot.channel.domain;

import org.entrepot.kernel.AudienceOption;

/**
 * The facts that decide a move.
 *
 * @param option the live option; the draft's while the offer was never published
 * @param isPublished whether the offer was ever live
 * @param hasChannelFields whether the listing that would be live has contact and materials (P7)
 * @param concernsOnlyTransactingPartners whether every partner named is a direct bill partner or an indirect provider
 * @param lock which of the partners that would lose something have sold (R74); read under the audience's lock (P21)
 */
public record Situation(
        AudienceOption option,
        boolean isPublished,
        boolean hasChannelFields,
        boolean concernsOnlyTransactingPartners,
        SoldLock lock) {}
