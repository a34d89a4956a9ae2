package org.entrepot.channel.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferWorkspace;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.application.ApplyPreview;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.channel.application.ReadAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Preview, then apply (idea 2), for the offer's publisher. */
@Controller
@RequestMapping("/offers/{offer}/audience/previews")
class AudiencePreviewPages {

    private final PreviewChange preview;
    private final ApplyPreview apply;
    private final ReadAudience read;
    private final OfferWorkspace workspace;

    AudiencePreviewPages(PreviewChange preview, ApplyPreview apply, ReadAudience read, OfferWorkspace workspace) {
        this.preview = preview;
        this.apply = apply;
        this.read = read;
        this.workspace = workspace;
    }

    /** Nothing changes; leads to the effect, or back with the reason why there is nothing to show. */
    @PostMapping
    String create(Actor actor, Frame frame, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var id = AudienceApi.idOf(offer);
        return show(actor, id, form)
                .fold(
                        shown -> "redirect:/offers/" + id + "/audience/previews/"
                                + shown.preview().id(),
                        problems -> {
                            if (problems.stream().map(Problem::refusal).anyMatch(AudiencePreviewPages::isDenial)) {
                                throw new RefusedException(problems);
                            }
                            Flash.say(redirect, frame.texts().problem(problems.getFirst()));
                            return "redirect:/offers/" + id + "/audience";
                        });
    }

    private Outcome<PreviewChange.Shown> show(Actor actor, OfferId id, Form form) {
        return form.has("wanted", "draft")
                ? preview.previewSync(actor, id, form.has("channelFields", "true"))
                : PreviewBodies.read(
                                form.value("wanted"), partners(form), TermsForm.countries(form.valuesOf("markets")))
                        .map(wanted -> preview.preview(actor, id, wanted))
                        .orElseGet(Denial::notFound);
    }

    @GetMapping("/{preview}")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String offer, @PathVariable("preview") String preview) {
        return page(actor, frame, AudienceApi.idOf(offer), AudiencePreviewApi.previewOf(preview), Form.empty());
    }

    @PostMapping("/{preview}/application")
    ModelAndView apply(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable("preview") String preview,
            Form form,
            RedirectAttributes redirect) {
        var id = AudienceApi.idOf(offer);
        var token = AudiencePreviewApi.previewOf(preview);
        return apply.apply(actor, id, token, form.value("reason"))
                .fold(
                        synced -> {
                            Flash.say(
                                    redirect,
                                    frame.texts()
                                            .text(
                                                    "channel.flash.synced",
                                                    synced.gained().size()));
                            return new ModelAndView(
                                    "redirect:/offers/" + id + "/audience?visibility=proved#visibility");
                        },
                        problems -> {
                            var page = page(actor, frame, id, token, form.refused(problems));
                            page.setStatus(status(problems.getFirst().refusal()));
                            return page;
                        });
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case CONFLICT, NOT_FOUND, NOT_ALLOWED -> HttpStatus.CONFLICT;
        };
    }

    private ModelAndView page(Actor actor, Frame frame, OfferId offer, PreviewId id, Form form) {
        if (form.problems().stream().map(Problem::refusal).anyMatch(AudiencePreviewPages::isDenial)) {
            throw new RefusedException(form.problems());
        }
        var shown = RefusedException.valueOf(preview.read(actor, offer, id));
        var view =
                RefusedException.valueOf(read.read(actor, offer, frame.texts().locale()));
        var entries = workspace.entries(actor, offer, frame.texts());
        return new ModelAndView(
                "channel/audiencePreview", "page", new AudiencePreviewPage(frame, entries, view.offer(), shown, form));
    }

    private static boolean isDenial(Refusal refusal) {
        return refusal == Denial.NOT_FOUND || refusal == Denial.ROLE_REQUIRED;
    }

    private static Set<OrganizationId> partners(Form form) {
        return form.valuesOf("partner").stream()
                .flatMap(text -> OrganizationId.parse(text).stream())
                .collect(Collectors.toSet());
    }
}
