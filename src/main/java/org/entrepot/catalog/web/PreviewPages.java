package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.SubmissionPhase;
import org.entrepot.kernel.Actor;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The offer as customers and partners would see it, and who besides the publisher may look (R323). */
@Controller
class PreviewPages {

    private final ReadWorkspace workspace;
    private final SaveModule save;

    PreviewPages(ReadWorkspace workspace, SaveModule save) {
        this.workspace = workspace;
        this.save = save;
    }

    @GetMapping("/offers/{offer}/preview")
    ModelAndView show(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "customers") String side) {
        var found = RefusedException.valueOf(workspace.offer(actor, Paths.offer(offer)));
        var form = Forms.of(found.draft().content().previewAudience());
        return WorkspacePages.page(
                "catalog/preview", page(frame, found, language, side, versioned(found, form), false));
    }

    @PostMapping("/offers/{offer}/preview")
    ModelAndView saveAudience(
            Frame frame, Actor actor, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var input = Forms.previewAudience(form);
        return save.save(actor, Paths.offer(offer), ModuleKey.PREVIEW_AUDIENCE, Forms.version(form), input)
                .fold(_ -> ModulePages.saved(frame, redirect, "/offers/" + offer + "/preview"), problems -> {
                    var found = RefusedException.valueOf(workspace.offer(actor, Paths.offer(offer)));
                    return ModulePages.again(
                            "catalog/preview",
                            problems,
                            isStale -> page(
                                    frame,
                                    found,
                                    "",
                                    "customers",
                                    isStale ? versioned(found, form) : form.refused(problems),
                                    isStale));
                });
    }

    private static PreviewPage page(
            Frame frame, Workspace found, String language, String side, Form form, boolean isStale) {
        var waiting = found.newest().filter(newest -> newest.phase() == SubmissionPhase.PREVIEW);
        var content = waiting.map(submission -> submission.frozen().content())
                .orElse(found.draft().content());
        var locale = language.isBlank() ? frame.texts().locale() : Locale.forLanguageTag(language);
        return new PreviewPage(
                frame,
                found,
                waiting.isPresent(),
                language,
                side.equals("partners") ? side : "customers",
                Previews.listing(found.draft().offer(), content, locale),
                content.contacts().forPartners(),
                List.copyOf(content.plans().values()),
                form,
                isStale);
    }

    private static Form versioned(Workspace found, Form form) {
        return ModulePages.versioned(found, ModuleKey.PREVIEW_AUDIENCE, form);
    }
}
