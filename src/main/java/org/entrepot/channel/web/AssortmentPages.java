package org.entrepot.channel.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.channel.application.ChangeAssortment;
import org.entrepot.channel.application.ReadAssortment;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.organizations.Organization;
import org.entrepot.site.Flash;
import org.entrepot.site.Frame;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The assortment of an indirect provider, reseller by reseller (R97). */
@Controller
class AssortmentPages implements Navigation {

    private final ReadAssortment read;
    private final ChangeAssortment change;

    AssortmentPages(ReadAssortment read, ChangeAssortment change) {
        this.read = read;
        this.change = change;
    }

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.filter(signedIn -> signedIn.actsAs(Party.PARTNER))
                .filter(read::isProvider)
                .map(_ -> List.of(new NavigationEntry("channel.navigation.assortment", "/assortment", 45)))
                .orElse(List.of());
    }

    @GetMapping("/assortment")
    ModelAndView show(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String reseller,
            @RequestParam(defaultValue = "") String q,
            PageRequest page) {
        var resellers = RefusedException.valueOf(read.resellers(actor));
        var chosen = choose(resellers, reseller);
        var rows = chosen.map(of -> RefusedException.valueOf(
                        read.offers(actor, of.id(), q, frame.texts().locale(), page)))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
        return new ModelAndView(
                "channel/assortment", "page", new AssortmentPage(frame, resellers, chosen, rows, q, page.isFirst()));
    }

    /** Keeps an offer from a reseller, or offers it again. */
    @PostMapping("/assortment")
    String change(
            Actor actor,
            Frame frame,
            @RequestParam String reseller,
            @RequestParam String offer,
            @RequestParam boolean excluded,
            RedirectAttributes redirect) {
        var from = OrganizationId.parse(reseller)
                .orElseThrow(() -> RefusedException.because(org.entrepot.kernel.Denial.NOT_FOUND));
        var id = AudienceApi.idOf(offer);
        RefusedException.valueOf(excluded ? change.exclude(actor, from, id) : change.include(actor, from, id));
        Flash.say(redirect, frame.texts().text(excluded ? "channel.flash.excluded" : "channel.flash.included"));
        return "redirect:/assortment?reseller=" + from;
    }

    private static Optional<Organization> choose(List<Organization> resellers, String wanted) {
        return resellers.stream()
                .filter(organization -> organization.id().toString().equals(wanted))
                .findFirst()
                .or(() -> resellers.stream().findFirst());
    }
}
