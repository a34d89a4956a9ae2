package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import org.entrepot.catalog.application.PreviewGuests;
import org.entrepot.kernel.Actor;
import org.entrepot.organizations.Organizations;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The address that a publisher gives to the people of its preview audience (R323). */
@Controller
class GuestPreviewPages {

    private final PreviewGuests guests;
    private final Organizations organizations;

    GuestPreviewPages(PreviewGuests guests, Organizations organizations) {
        this.guests = guests;
        this.organizations = organizations;
    }

    @GetMapping("/previews/{offer}")
    ModelAndView show(
            Frame frame, Actor actor, @PathVariable String offer, @RequestParam(defaultValue = "") String language) {
        var preview = RefusedException.valueOf(guests.read(actor, Paths.offer(offer)));
        var locale = language.isBlank() ? frame.texts().locale() : Locale.forLanguageTag(language);
        var listing = Previews.listing(preview.offer(), preview.content(), locale);
        var publisher = preview.offer().publisher();
        return WorkspacePages.page(
                "catalog/guestPreview",
                new GuestPreviewPage(
                        frame,
                        listing,
                        organizations.names(List.of(publisher)).getOrDefault(publisher, ""),
                        List.copyOf(preview.content().plans().values())));
    }
}
