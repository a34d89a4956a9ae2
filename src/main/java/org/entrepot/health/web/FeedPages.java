package org.entrepot.health.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.health.application.HealthAccess;
import org.entrepot.health.application.KeepFeeds;
import org.entrepot.health.domain.FeedTokens.Token;
import org.entrepot.health.domain.Reader;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Party;
import org.entrepot.site.Flash;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Feeds of the actor's organization; the address of a new one is shown once and kept nowhere. */
@Controller
@RequestMapping(HealthTabs.FEEDS)
class FeedPages {

    private final KeepFeeds feeds;

    FeedPages(KeepFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor) {
        return page(frame, actor, RefusedException.valueOf(feeds.of(actor)), Optional.empty());
    }

    @PostMapping
    ModelAndView make(Frame frame, Actor actor, jakarta.servlet.http.HttpServletResponse response) {
        var made = RefusedException.valueOf(feeds.make(actor));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return page(frame, actor, RefusedException.valueOf(feeds.of(actor)), Optional.of(address(made, frame)));
    }

    @PostMapping("/{feed}/revocation")
    String revoke(Frame frame, Actor actor, @PathVariable String feed, RedirectAttributes redirect) {
        RefusedException.valueOf(feeds.revoke(actor, BoardPages.uuid(feed)));
        Flash.say(redirect, frame.texts().text("health.flash.revoked"));
        return "redirect:" + HealthTabs.FEEDS;
    }

    private static ModelAndView page(Frame frame, Actor actor, List<Token> tokens, Optional<String> made) {
        return new ModelAndView("health/feeds", "page", new FeedsPage(frame, reader(actor), tokens, made));
    }

    private static Reader reader(Actor actor) {
        if (HealthAccess.reports(actor)) {
            return new Reader.Publisher(actor.organization());
        }
        return actor.actsAs(Party.CUSTOMER)
                ? new Reader.Customer(actor.organization())
                : new Reader.Partner(actor.organization());
    }

    private static String address(KeepFeeds.Made made, Frame frame) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/feeds/service-health/{secret}")
                .queryParam("language", frame.texts().locale().toLanguageTag())
                .buildAndExpand(made.secret())
                .toUriString();
    }
}
