package org.entrepot.relationships.web;

import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.relationships.application.EndCustomerRelationship;
import org.entrepot.relationships.application.ReadRelationships;
import org.entrepot.relationships.application.RecordCustomerAgreement;
import org.entrepot.site.Flash;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer sees its partners, accepts the agreement, and takes delegated rights back (R23, R26). */
@Controller
@RequestMapping("/our-partners")
class OurPartnersPages {

    private final ReadRelationships reading;
    private final RecordCustomerAgreement agreeing;
    private final EndCustomerRelationship ending;

    OurPartnersPages(ReadRelationships reading, RecordCustomerAgreement agreeing, EndCustomerRelationship ending) {
        this.reading = reading;
        this.agreeing = agreeing;
        this.ending = ending;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor) {
        var partners = RefusedException.valueOf(reading.ourPartners(actor));
        return new ModelAndView(
                "relationships/partners", "page", new OurPartnersPage(frame, partners, reading.hasAgreement(actor)));
    }

    @PostMapping("/agreement")
    String accept(Frame frame, Actor actor, RedirectAttributes redirect) {
        RefusedException.valueOf(agreeing.accept(actor));
        Flash.say(redirect, frame.texts().text("relationships.attest.done"));
        return "redirect:/our-partners";
    }

    @GetMapping("/{id}/delegated-admin/withdrawal")
    ModelAndView confirmWithdrawal(Frame frame, Actor actor, @PathVariable String id) {
        var partner = CustomersPages.id(id);
        var name = RefusedException.valueOf(reading.ourPartners(actor)).stream()
                .filter(ours -> ours.organization().id().equals(partner) && ours.hasDelegatedAdmin())
                .map(ours -> ours.organization().name())
                .findFirst()
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        var page = new EndingPage(
                frame,
                frame.texts().text("relationships.partners.confirm", name),
                List.of(
                        frame.texts().text("relationships.partners.effect.rights", name),
                        frame.texts().text("relationships.partners.effect.goesOn", name),
                        frame.texts().text("relationships.partners.effect.again")),
                "",
                "/our-partners/" + partner + "/delegated-admin/withdrawal",
                frame.texts().text("relationships.partners.withdrawNow"),
                "/our-partners");
        return new ModelAndView("relationships/ending", "page", page);
    }

    @PostMapping("/{id}/delegated-admin/withdrawal")
    String withdraw(Frame frame, Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        RefusedException.valueOf(ending.withdrawDelegatedAdmin(actor, CustomersPages.id(id)));
        Flash.say(redirect, frame.texts().text("relationships.partners.withdrawn"));
        return "redirect:/our-partners";
    }
}
