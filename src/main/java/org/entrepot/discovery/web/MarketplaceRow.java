package org.entrepot.discovery.web;

import java.util.Locale;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.discovery.application.MarketplaceEntry;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;
import org.entrepot.verdict.Verdict.Answer;
import org.entrepot.verdict.web.VerdictBody;
import org.entrepot.verdict.web.WhyCard;

/**
 * An offer of the list in one reader's words.
 *
 * @param may whether the reader's company may sell it, in few words
 * @param why the reason, or what is still to be chosen
 * @param answer code of the answer on the best plan
 * @param reason code of what stands in the way; empty when nothing does
 */
public record MarketplaceRow(
        OfferSummary offer,
        String publisher,
        boolean isExclusive,
        String plan,
        String may,
        String why,
        Tone tone,
        String answer,
        String reason) {

    static MarketplaceRow of(MarketplaceEntry entry, Texts texts) {
        var best = entry.best();
        var card = WhyCard.of(best.verdict(), best.viewer(), texts);
        var body = VerdictBody.of(best.verdict(), best.viewer(), texts);
        var isNo = best.verdict().answer() == Answer.NO;
        var below = best.way().reseller().isPresent();
        var reason = body.reason();
        return new MarketplaceRow(
                entry.offer(),
                entry.publisher(),
                entry.isExclusive(),
                best.plan().name(),
                texts.text("discovery.may." + (isNo ? "no" : below ? "through" : "open")),
                isNo ? card.reason() : texts.text("discovery.may." + (below ? "through" : "open") + ".why"),
                isNo ? Tone.NEUTRAL : Tone.GOOD,
                best.verdict().answer().name().toLowerCase(Locale.ROOT),
                reason == null ? "" : reason);
    }
}
