package org.entrepot.materials.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Problem;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.application.ArrangeKits;
import org.entrepot.materials.application.OverseeMaterials;
import org.entrepot.materials.domain.Kit;
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

/** Kits in the workspace of an offer. */
@Controller
class KitPages {

    private final ArrangeKits arrange;
    private final OverseeMaterials oversee;

    KitPages(ArrangeKits arrange, OverseeMaterials oversee) {
        this.arrange = arrange;
        this.oversee = oversee;
    }

    @GetMapping("/offers/{offer}/kits/new")
    ModelAndView begin(Actor actor, Frame frame, @PathVariable String offer) {
        return page(actor, frame, Addresses.offer(offer), Optional.empty(), Form.empty());
    }

    @PostMapping("/offers/{offer}/kits")
    ModelAndView create(Actor actor, Frame frame, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var id = Addresses.offer(offer);
        return arrange.create(actor, id, wish(form))
                .fold(
                        _ -> saved(frame, id, redirect),
                        problems -> again(page(actor, frame, id, Optional.empty(), form.refused(problems)), problems));
    }

    @GetMapping("/offers/{offer}/kits/{kit}")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String offer, @PathVariable String kit) {
        var id = Addresses.offer(offer);
        var found = RefusedException.valueOf(oversee.kit(actor, id, Addresses.kit(kit)));
        return page(actor, frame, id, Optional.of(found), KitPage.form(found));
    }

    @PostMapping("/offers/{offer}/kits/{kit}")
    ModelAndView change(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String kit,
            Form form,
            RedirectAttributes redirect) {
        var id = Addresses.offer(offer);
        return arrange.change(actor, id, Addresses.kit(kit), revision(form), wish(form))
                .fold(_ -> saved(frame, id, redirect), problems -> {
                    // what was typed goes on from what is stored now, when somebody else saved meanwhile
                    var now = RefusedException.valueOf(oversee.kit(actor, id, Addresses.kit(kit)));
                    var typed = form.refused(problems).with("revision", String.valueOf(now.revision()));
                    return again(page(actor, frame, id, Optional.of(now), typed), problems);
                });
    }

    @PostMapping("/offers/{offer}/kits/{kit}/removal")
    String remove(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String kit,
            RedirectAttributes redirect) {
        RefusedException.valueOf(arrange.remove(actor, Addresses.offer(offer), Addresses.kit(kit)));
        Flash.say(redirect, frame.texts().text("materials.flash.kitRemoved"));
        return "redirect:/offers/" + offer + "/materials#kits";
    }

    private static ArrangeKits.Wish wish(Form form) {
        return new ArrangeKits.Wish(
                form.value("title"),
                form.value("purpose"),
                form.valuesOf("materials").stream()
                        .flatMap(id -> MaterialId.parse(id).stream())
                        .toList());
    }

    private static Optional<Long> revision(Form form) {
        return Optional.of(form.value("revision"))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static ModelAndView again(ModelAndView page, List<Problem> problems) {
        MaterialPages.again(page, problems);
        if (problems.getFirst().refusal() == Denial.STALE_STATE) {
            page.setStatus(HttpStatus.PRECONDITION_FAILED);
        }
        return page;
    }

    private static ModelAndView saved(Frame frame, OfferId offer, RedirectAttributes redirect) {
        Flash.say(redirect, frame.texts().text("materials.flash.kitSaved"));
        return new ModelAndView("redirect:/offers/" + offer + "/materials#kits");
    }

    private ModelAndView page(Actor actor, Frame frame, OfferId offer, Optional<Kit> kit, Form form) {
        var shelf = RefusedException.valueOf(
                oversee.kitsToChange(actor, offer, frame.texts().locale()));
        return new ModelAndView("materials/kit", "page", new KitPage(frame, shelf, kit, form));
    }
}
