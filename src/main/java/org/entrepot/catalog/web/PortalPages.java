package org.entrepot.catalog.web;

import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.application.ConfigurePortals;
import org.entrepot.kernel.Actor;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's deployment portals. */
@Controller
class PortalPages {

    private final ConfigurePortals portals;

    PortalPages(ConfigurePortals portals) {
        this.portals = portals;
    }

    @GetMapping("/operator/deployment-portals")
    ModelAndView list(Frame frame, Actor actor) {
        return WorkspacePages.page("catalog/portals", page(frame, actor, Form.empty()));
    }

    @PostMapping("/operator/deployment-portals")
    ModelAndView configure(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        var type = Forms.constant(OfferType.class, form, "type");
        return portals.configure(actor, type, form.value("name"), form.value("url"))
                .fold(
                        _ -> done(frame, redirect, "catalog.portals.configured"),
                        problems -> ModulePages.again(
                                "catalog/portals", problems, _ -> page(frame, actor, form.refused(problems))));
    }

    @PostMapping("/operator/deployment-portals/removal")
    ModelAndView remove(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        RefusedException.valueOf(portals.remove(actor, Forms.constant(OfferType.class, form, "type")));
        return done(frame, redirect, "catalog.portals.removed");
    }

    private static ModelAndView done(Frame frame, RedirectAttributes redirect, String said) {
        Flash.say(redirect, frame.texts().text(said));
        return new ModelAndView("redirect:/operator/deployment-portals");
    }

    private PortalsPage page(Frame frame, Actor actor, Form form) {
        return new PortalsPage(frame, RefusedException.valueOf(portals.history(actor)), form);
    }
}
