package org.entrepot.discovery.web;

import org.entrepot.discovery.application.BrowseMarketplace;
import org.entrepot.discovery.application.ReadOffer;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.Form;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The partner marketplace for programs (R217). */
@RestController
@RequestMapping("/api/marketplace/offers")
class MarketplaceApi {

    private final BrowseMarketplace browse;
    private final ReadOffer read;

    MarketplaceApi(BrowseMarketplace browse, ReadOffer read) {
        this.browse = browse;
        this.read = read;
    }

    /** Takes {@code q}, {@code type}, {@code category}, {@code publisher} and {@code may=sell}. */
    @GetMapping
    Page<MarketplaceOfferBody> list(Actor actor, Form filters, Texts texts, PageRequest page) {
        var query = RefusedException.valueOf(MarketplaceFilter.of(filters).query());
        return RefusedException.valueOf(browse.browse(actor, query, texts.locale(), page))
                .map(entry -> MarketplaceOfferBody.of(entry, texts));
    }

    @GetMapping("/{offer}")
    OfferDetailsBody one(Actor actor, @PathVariable String offer, Texts texts) {
        var id = idOf(offer);
        return OfferDetailsBody.of(RefusedException.valueOf(read.read(actor, id, texts.locale())), texts);
    }

    static OfferId idOf(String text) {
        return OfferId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
