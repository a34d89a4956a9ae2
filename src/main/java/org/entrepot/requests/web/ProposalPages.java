package org.entrepot.requests.web;

import java.util.stream.Collectors;
import org.entrepot.channel.AudiencePreviews;
import org.entrepot.channel.WantedTransition;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.HandleProposals;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The publisher's inbox of proposed removals (P2). */
@Controller
class ProposalPages {

    private final HandleProposals handle;
    private final AudiencePreviews previews;
    private final ReadResell resell;

    ProposalPages(HandleProposals handle, AudiencePreviews previews, ReadResell resell) {
        this.handle = handle;
        this.previews = previews;
        this.resell = resell;
    }

    @GetMapping("/requests/proposed")
    ModelAndView inbox(Actor actor, Frame frame, PageRequest page) {
        var inbox = RefusedException.valueOf(handle.inbox(actor, frame.texts().locale(), page));
        return new ModelAndView(
                "requests/proposals",
                "page",
                new ProposalsPage(frame, inbox, resell.counts(actor), page.isFirst(), Form.empty()));
    }

    @PostMapping("/requests/proposed/dismissals")
    String dismiss(Actor actor, Frame frame, Form form, RedirectAttributes redirect) {
        var dismissed = RefusedException.valueOf(handle.dismiss(actor, Addresses.uuids(form.valuesOf("proposal"))));
        Flash.say(redirect, frame.texts().text("requests.flash.dismissed", dismissed));
        return "redirect:/requests/proposed";
    }

    /** Shows what removing them does, those of the chosen ones that are of one offer; the request takes the token. */
    @PostMapping("/requests/proposed/previews")
    String preview(Actor actor, Frame frame, Form form, RedirectAttributes redirect) {
        var choice = choice(actor, form);
        return previews.preview(actor, choice.offer(), new WantedTransition.RemovePartners(choice.partners()))
                .fold(preview -> "redirect:/offers/" + choice.offer() + "/audience/previews/" + preview, problems -> {
                    Flash.say(redirect, frame.texts().problem(problems.getFirst()));
                    return "redirect:/requests/proposed";
                });
    }

    private HandleProposals.Choice choice(Actor actor, Form form) {
        return RefusedException.valueOf(handle.choose(actor, Addresses.uuids(form.valuesOf("proposal"))))
                .orElseThrow(() -> RefusedException.because(RequestsRefusal.PROPOSAL_CLOSED));
    }

    /** Opens the form with those of the chosen ones that are of one offer. */
    @PostMapping("/requests/proposed/filings")
    String file(Actor actor, Form form) {
        var choice = choice(actor, form);
        return "redirect:/offers/" + choice.offer() + "/requests/details?kind=" + RequestKind.REMOVE_PARTNERS.code()
                + choice.partners().stream()
                        .sorted()
                        .map(OrganizationId::toString)
                        .map(partner -> "&partner=" + partner)
                        .collect(Collectors.joining());
    }
}
