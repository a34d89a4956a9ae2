package org.entrepot.channel.web;

import java.util.Arrays;
import java.util.Locale;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.application.MoveAsOperator;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.channel.application.ReadAudience;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Refusal;
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

/** Moves that the operator makes itself (A48), previewed like everybody's. */
@Controller
@RequestMapping("/operator/offers/{offer}/audience-moves")
class OperatorMovePages {

    private final ReadAudience read;
    private final PreviewChange preview;

    OperatorMovePages(ReadAudience read, PreviewChange preview) {
        this.read = read;
        this.preview = preview;
    }

    @GetMapping
    ModelAndView show(Actor actor, Frame frame, @PathVariable String offer, Form asked) {
        return page(actor, frame, AudienceApi.idOf(offer), asked);
    }

    /** Nothing changes; leads to the effect, where it is decided with a reason. */
    @PostMapping
    ModelAndView preview(Actor actor, Frame frame, @PathVariable String offer, Form form) {
        var id = AudienceApi.idOf(offer);
        return MoveAsOperator.may(actor)
                .then(_ -> wanted(form))
                .then(wanted -> preview.preview(actor, id, wanted))
                .fold(
                        shown -> new ModelAndView("redirect:/offers/" + id + "/audience/previews/"
                                + shown.preview().id()),
                        problems -> {
                            if (problems.stream().map(Problem::refusal).anyMatch(OperatorMovePages::isDenial)) {
                                throw new RefusedException(problems);
                            }
                            var page = page(actor, frame, id, form.refused(problems));
                            page.setStatus(
                                    problems.getFirst().refusal().kind() == Refusal.Kind.INVALID
                                            ? HttpStatus.BAD_REQUEST
                                            : HttpStatus.CONFLICT);
                            return page;
                        });
    }

    private static Outcome<WantedTransition> wanted(Form form) {
        var problems = new Problems();
        var partners = TermsForm.tenants(form.value("partners"));
        var markets = TermsForm.countries(Arrays.asList(
                form.value("markets").strip().toUpperCase(Locale.ROOT).split("[\\s,;]+", -1)));
        var wanted = PreviewBodies.read(form.value("wanted"), partners, markets);
        problems.addIf(wanted.isEmpty(), "wanted", InputRefusal.CHOICE_UNKNOWN);
        problems.addIf(
                wanted.filter(PreviewBodies::namesPartners).isPresent() && partners.isEmpty(),
                "partners",
                ChannelRefusal.PARTNERS_REQUIRED);
        problems.addIf(
                wanted.filter(WantedTransition.LimitMarkets.class::isInstance).isPresent() && markets.isEmpty(),
                "markets",
                InputRefusal.COUNTRY_UNKNOWN);
        return problems.orElse(wanted::orElseThrow);
    }

    private ModelAndView page(Actor actor, Frame frame, OfferId offer, Form form) {
        var view = RefusedException.valueOf(MoveAsOperator.may(actor)
                .then(_ -> read.read(actor, offer, frame.texts().locale())));
        return new ModelAndView("channel/operatorMove", "page", new OperatorMovePage(frame, view, form));
    }

    private static boolean isDenial(Refusal refusal) {
        return refusal == Denial.NOT_FOUND || refusal == Denial.ROLE_REQUIRED;
    }
}
