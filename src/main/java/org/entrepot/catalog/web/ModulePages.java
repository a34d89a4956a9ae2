package org.entrepot.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entrepot.catalog.application.Markets;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Completion;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleInput;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferContent;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of setup, properties, contacts, preview audience and of the listing in each language; each saved by itself. */
@Controller
class ModulePages {

    /** The modules that have one form: how each is shown and read. */
    private enum Place {
        SETUP(ModuleKey.SETUP, content -> Forms.of(content.setup()), Forms::setup),
        PROPERTIES(ModuleKey.PROPERTIES, content -> Forms.of(content.properties()), Forms::properties),
        CONTACTS(ModuleKey.CONTACTS, content -> Forms.of(content.contacts()), Forms::contacts);

        private final ModuleKey key;
        private final Function<OfferContent, Form> show;
        private final Function<Form, ModuleInput> read;

        Place(ModuleKey key, Function<OfferContent, Form> show, Function<Form, ModuleInput> read) {
            this.key = key;
            this.show = show;
            this.read = read;
        }

        static Place of(String path) {
            for (var place : values()) {
                if (place.key.value().equals(path)) {
                    return place;
                }
            }
            throw RefusedException.because(Denial.NOT_FOUND);
        }
    }

    private final ReadWorkspace workspace;
    private final SaveModule save;
    private final Markets markets;

    ModulePages(ReadWorkspace workspace, SaveModule save, Markets markets) {
        this.workspace = workspace;
        this.save = save;
        this.markets = markets;
    }

    @GetMapping("/offers/{offer}/{place:setup|properties|contacts}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String offer, @PathVariable String place) {
        var found = read(actor, offer);
        var form = Place.of(place).show.apply(found.draft().content());
        return WorkspacePages.page(
                "catalog/" + place,
                modulePage(frame, found, place, versioned(found, Place.of(place).key, form), false));
    }

    @PostMapping("/offers/{offer}/{place:setup|properties|contacts}")
    ModelAndView save(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @PathVariable String place,
            Form form,
            RedirectAttributes redirect) {
        var kind = Place.of(place);
        return save.save(actor, Paths.offer(offer), kind.key, Forms.version(form), kind.read.apply(form))
                .fold(_ -> saved(frame, redirect, "/offers/" + offer + "/" + place), problems -> {
                    var found = read(actor, offer);
                    return again(
                            "catalog/" + place,
                            problems,
                            isStale -> modulePage(
                                    frame,
                                    found,
                                    place,
                                    isStale ? versioned(found, kind.key, form) : form.refused(problems),
                                    isStale));
                });
    }

    @GetMapping("/offers/{offer}/listing")
    ModelAndView languages(Frame frame, Actor actor, @PathVariable String offer) {
        return WorkspacePages.page("catalog/listings", new ListingsPage(frame, read(actor, offer), Form.empty()));
    }

    /** Leads to the form of the language; it is added when it is saved there. */
    @PostMapping("/offers/{offer}/listing")
    ModelAndView addLanguage(Frame frame, Actor actor, @PathVariable String offer, Form form) {
        var found = RefusedException.valueOf(workspace.ownOffer(actor, Paths.offer(offer)));
        return ModuleKey.languageTag(form.value("language"))
                .map(tag -> new ModelAndView(
                        "redirect:/offers/" + found.draft().offer().id() + "/listing/" + tag))
                .orElseGet(() -> WorkspacePages.refused(
                        "catalog/listings", new ListingsPage(frame, found, form.refused(unknownLanguage()))));
    }

    @GetMapping("/offers/{offer}/listing/{language}")
    ModelAndView listing(Frame frame, Actor actor, @PathVariable String offer, @PathVariable String language) {
        var found = read(actor, offer);
        var key = ModuleKey.listing(tag(language));
        var listing = found.draft().content().listings().getOrDefault(language, Listing.EMPTY);
        return WorkspacePages.page(
                "catalog/listing",
                listingPage(frame, found, language, versioned(found, key, Forms.of(listing)), false));
    }

    @PostMapping("/offers/{offer}/listing/{language}")
    ModelAndView saveListing(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @PathVariable String language,
            Form form,
            RedirectAttributes redirect) {
        var key = ModuleKey.listing(tag(language));
        return save.save(actor, Paths.offer(offer), key, Forms.version(form), Forms.listing(form))
                .fold(_ -> saved(frame, redirect, "/offers/" + offer + "/listing/" + language), problems -> {
                    var found = read(actor, offer);
                    return again(
                            "catalog/listing",
                            problems,
                            isStale -> listingPage(
                                    frame,
                                    found,
                                    language,
                                    isStale ? versioned(found, key, form) : form.refused(problems),
                                    isStale));
                });
    }

    @PostMapping("/offers/{offer}/listing/{language}/removal")
    ModelAndView removeListing(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @PathVariable String language,
            Form form,
            RedirectAttributes redirect) {
        RefusedException.valueOf(save.removeListing(actor, Paths.offer(offer), tag(language), Forms.version(form)));
        Flash.say(redirect, frame.texts().text("catalog.listing.removed"));
        return new ModelAndView("redirect:/offers/" + offer + "/listing");
    }

    private Workspace read(Actor actor, String offer) {
        return RefusedException.valueOf(workspace.offer(actor, Paths.offer(offer)));
    }

    private ModulePage modulePage(Frame frame, Workspace found, String place, Form form, boolean isStale) {
        return new ModulePage(frame, found, place, form, missing(found, Place.of(place).key), isStale);
    }

    private ListingPage listingPage(Frame frame, Workspace found, String language, Form form, boolean isStale) {
        return new ListingPage(frame, found, language, form, missing(found, ModuleKey.listing(language)), isStale);
    }

    private List<Problem> missing(Workspace found, ModuleKey key) {
        Map<ModuleKey, List<Problem>> missing = Completion.missing(found.draft(), markets.table());
        return found.draft().version(key) == 0 ? List.of() : missing.getOrDefault(key, List.of());
    }

    static Form versioned(Workspace found, ModuleKey key, Form form) {
        return form.with("version", String.valueOf(found.draft().version(key)));
    }

    static ModelAndView saved(Frame frame, RedirectAttributes redirect, String address) {
        Flash.say(redirect, frame.texts().text("catalog.saved"));
        return new ModelAndView("redirect:" + address);
    }

    /** The form again with everything typed: with its problems, or told that somebody else saved meanwhile (P10). */
    static ModelAndView again(String template, List<Problem> problems, Function<Boolean, Object> view) {
        Refusal first = problems.getFirst().refusal();
        if (first == Denial.STALE_STATE) {
            return WorkspacePages.page(template, view.apply(true), HttpStatus.PRECONDITION_FAILED);
        }
        if (first.kind() == Refusal.Kind.NOT_FOUND || first.kind() == Refusal.Kind.NOT_ALLOWED) {
            throw new RefusedException(problems);
        }
        return WorkspacePages.refused(template, view.apply(false));
    }

    private static String tag(String language) {
        return ModuleKey.languageTag(language)
                .filter(language::equals)
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static List<Problem> unknownLanguage() {
        return List.of(Problem.at("language", CatalogRefusal.LANGUAGE_UNKNOWN));
    }
}
