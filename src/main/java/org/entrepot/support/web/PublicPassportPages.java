package org.entrepot.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Denial;
import org.entrepot.organizations.Organizations;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.entrepot.support.application.GivePassportLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A passport behind a short link: for whoever has it, without signing in, and only what a customer may see. */
@Controller
class PublicPassportPages {

    private final GivePassportLinks links;
    private final Offers offers;
    private final Organizations organizations;
    private final LinkLimits limits;

    PublicPassportPages(GivePassportLinks links, Offers offers, Organizations organizations, LinkLimits limits) {
        this.links = links;
        this.offers = offers;
        this.organizations = organizations;
        this.limits = limits;
    }

    /** Neither kept by a cache nor found by a search engine, and its address is not told to where its links lead. */
    @GetMapping("/passport/{token}")
    ModelAndView open(
            Frame frame, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        limits.take(request).ifPresent(problem -> {
            throw new RefusedException(List.of(problem));
        });
        var opened = links.open(token).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        var offer = offers.summary(opened.passport().offer(), frame.texts().locale())
                .orElseThrow();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        return new ModelAndView(
                "support/publicPassport",
                "page",
                new PassportPage(
                        frame,
                        opened.passport(),
                        offer.name(),
                        frame.texts()
                                .text(
                                        "support.public.lead",
                                        organizations
                                                .names(List.of(opened.link().maker()))
                                                .getOrDefault(opened.link().maker(), ""),
                                        frame.texts().moment(opened.link().expiresAt())),
                        Optional.empty(),
                        organizations.names(
                                PassportPage.companies(opened.passport()).toList()),
                        Optional.empty(),
                        Optional.empty(),
                        Form.empty()));
    }
}
