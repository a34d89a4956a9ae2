package org.entrepot.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entrepot.catalog.application.Markets;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.Completion;
import org.entrepot.catalog.domain.MarketTable;
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

/** The forms of setup, properties and contacts; each saved by itself. */
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

    private Workspace read(Actor actor, String offer) {
        return RefusedException.valueOf(workspace.offer(actor, Paths.offer(offer)));
    }

    private ModulePage modulePage(Frame frame, Workspace found, String place, Form form, boolean isStale) {
        return new ModulePage(frame, found, place, form, missing(found, Place.of(place).key), isStale);
    }

    private List<Problem> missing(Workspace found, ModuleKey key) {
        return missing(found, key, markets.table());
    }

    static List<Problem> missing(Workspace found, ModuleKey key, MarketTable markets) {
        Map<ModuleKey, List<Problem>> missing = Completion.missing(found.draft(), markets);
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
}
