package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.Link;
import org.entrepot.catalog.PublicListing;
import org.entrepot.catalog.application.PreviewGuests;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.kernel.Actor;
import org.entrepot.site.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Previews for the people whom the publisher named, and for its own programs (R323). */
@RestController
@RequestMapping("/api/previews")
class PreviewApi {

    private final PreviewGuests guests;

    PreviewApi(PreviewGuests guests) {
        this.guests = guests;
    }

    /** A plan that may become live, private ones included. */
    public record PlanBody(
            String name, String summary, String description, String pricing, boolean isPrivate, int trialMonths) {

        static PlanBody of(PlanContent plan) {
            return new PlanBody(
                    plan.name(),
                    plan.summary(),
                    plan.description(),
                    OfferBody.code(plan.pricing()),
                    plan.isPrivate(),
                    plan.trialMonths());
        }
    }

    /**
     * An offer that waits for its publisher's sign-off, as customers would see it.
     *
     * @param logo address of its picture
     * @param documents with their addresses
     */
    public record Body(
            String id,
            String type,
            String language,
            List<String> languages,
            String name,
            String searchSummary,
            String description,
            String gettingStarted,
            List<String> keywords,
            String privacyUrl,
            List<Link> usefulLinks,
            Optional<String> logo,
            List<Link> documents,
            String supportUrl,
            Set<String> categories,
            Set<String> industries,
            String termsOfUse,
            List<PlanBody> plans) {

        static Body of(PublicListing listing, List<PlanBody> plans) {
            var files = "/api/previews/" + listing.offer().id() + "/files/";
            return new Body(
                    listing.offer().id().toString(),
                    listing.offer().type().name(),
                    listing.language(),
                    listing.languages(),
                    listing.name(),
                    listing.searchSummary(),
                    listing.description(),
                    listing.gettingStarted(),
                    listing.keywords(),
                    listing.privacyUrl(),
                    listing.usefulLinks(),
                    Optional.of(listing.logo()).filter(logo -> !logo.isEmpty()).map(files::concat),
                    listing.documents().stream()
                            .map(document -> new Link(document.title(), files + document.file()))
                            .toList(),
                    listing.supportUrl(),
                    listing.categories(),
                    listing.industries(),
                    listing.termsOfUse(),
                    plans);
        }
    }

    @GetMapping("/{offer}")
    Body show(Actor actor, @PathVariable String offer, Locale locale) {
        var preview = RefusedException.valueOf(guests.read(actor, Paths.offer(offer)));
        return Body.of(
                Previews.listing(preview.offer(), preview.content(), locale),
                preview.content().plans().values().stream().map(PlanBody::of).toList());
    }
}
