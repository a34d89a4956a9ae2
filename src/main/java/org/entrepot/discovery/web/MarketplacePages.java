package org.entrepot.discovery.web;

import org.entrepot.discovery.application.BrowseMarketplace;
import org.entrepot.discovery.application.ReadOffer;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The partner marketplace for people. */
@Controller
@RequestMapping("/marketplace")
class MarketplacePages {

    private final BrowseMarketplace browse;
    private final ReadOffer read;
    private final Organizations organizations;

    MarketplacePages(BrowseMarketplace browse, ReadOffer read, Organizations organizations) {
        this.browse = browse;
        this.read = read;
        this.organizations = organizations;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, Form form, PageRequest page) {
        var filter = MarketplaceFilter.of(form);
        var query = RefusedException.valueOf(filter.query());
        var found = RefusedException.valueOf(
                browse.browse(actor, query, frame.texts().locale(), page));
        return new ModelAndView(
                "discovery/marketplace",
                "page",
                new MarketplacePage(
                        frame,
                        found.map(entry -> MarketplaceRow.of(entry, frame.texts())),
                        filter.text(),
                        filter.type(),
                        filter.category(),
                        filter.publisher(),
                        filter.may(),
                        page.isFirst(),
                        !filter.isEmpty()));
    }

    @GetMapping("/offers/{offer}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String offer) {
        var id = MarketplaceApi.idOf(offer);
        var details =
                RefusedException.valueOf(read.read(actor, id, frame.texts().locale()));
        var providers = organizations.names(details.plans().stream()
                .flatMap(plan -> plan.findings().stream())
                .map(finding -> finding.way().partner())
                .distinct()
                .toList());
        return new ModelAndView("discovery/offer", "page", OfferDetailsPage.of(frame, details, providers));
    }
}
