package org.entrepot.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrepot.catalog.application.Markets;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The listing of an offer, one form for each language, with its logo and its documents (R160, R311, P11). */
@Controller
class ListingPages {

    private final ReadWorkspace workspace;
    private final SaveModule save;
    private final Markets markets;
    private final ListingUploads uploads;

    ListingPages(ReadWorkspace workspace, SaveModule save, Markets markets, ListingUploads uploads) {
        this.workspace = workspace;
        this.save = save;
        this.markets = markets;
        this.uploads = uploads;
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
    ModelAndView show(Frame frame, Actor actor, @PathVariable String offer, @PathVariable String language) {
        var found = read(actor, offer);
        var key = ModuleKey.listing(tag(language));
        var listing = found.draft().content().listings().getOrDefault(language, Listing.EMPTY);
        return WorkspacePages.page(
                "catalog/listing",
                page(frame, found, language, ModulePages.versioned(found, key, Forms.of(listing)), false));
    }

    @PostMapping("/offers/{offer}/listing/{language}")
    ModelAndView save(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @PathVariable String language,
            Form form,
            @RequestParam Map<String, MultipartFile> parts,
            RedirectAttributes redirect) {
        var key = ModuleKey.listing(tag(language));
        var before = RefusedException.valueOf(workspace.ownOffer(actor, Paths.offer(offer)));
        var taken = uploads.take(actor, form, parts);
        return save(actor, before, key, taken)
                .fold(
                        _ -> ModulePages.saved(frame, redirect, "/offers/" + offer + "/listing/" + language),
                        problems -> again(frame, read(actor, offer), language, taken.form(), problems));
    }

    /** What is wrong with a file is told together with everything else. */
    private Outcome<Long> save(Actor actor, Workspace before, ModuleKey key, ListingUploads.Taken taken) {
        var draft = before.draft();
        var typed = Forms.listing(taken.form());
        if (taken.problems().isEmpty()) {
            return save.save(actor, draft.offer().id(), key, Forms.version(taken.form()), typed);
        }
        var problems = new ArrayList<>(taken.problems());
        var surroundings = draft.content().surroundings(draft.offer().type(), markets.table());
        problems.addAll(typed.check(surroundings).problems().stream()
                .filter(problem ->
                        taken.problems().stream().noneMatch(told -> told.field().equals(problem.field())))
                .toList());
        return Outcome.refused(problems);
    }

    private ModelAndView again(Frame frame, Workspace found, String language, Form typed, List<Problem> problems) {
        var key = ModuleKey.listing(language);
        return ModulePages.again(
                "catalog/listing",
                problems,
                isStale -> page(
                        frame,
                        found,
                        language,
                        isStale ? ModulePages.versioned(found, key, typed) : typed.refused(problems),
                        isStale));
    }

    @PostMapping("/offers/{offer}/listing/{language}/removal")
    ModelAndView remove(
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

    private ListingPage page(Frame frame, Workspace found, String language, Form form, boolean isStale) {
        var missing = ModulePages.missing(found, ModuleKey.listing(language), markets.table());
        return new ListingPage(frame, found, language, form, missing, isStale);
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
