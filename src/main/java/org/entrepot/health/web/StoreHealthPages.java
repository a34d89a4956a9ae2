package org.entrepot.health.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.health.application.ReadFeed;
import org.entrepot.health.application.ReadIncident;
import org.entrepot.health.application.ReadPublished;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What publishers published of their incidents, for everybody (A43), and the feeds, which know no session. */
@Controller
class StoreHealthPages {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final ReadPublished published;
    private final ReadIncident incidents;
    private final ReadFeed feeds;

    StoreHealthPages(ReadPublished published, ReadIncident incidents, ReadFeed feeds) {
        this.published = published;
        this.incidents = incidents;
        this.feeds = feeds;
    }

    @GetMapping("/store/service-health")
    ModelAndView list(Frame frame, PageRequest page) {
        return HealthPages.list(frame, published.read(frame.texts().locale(), page), "now", page);
    }

    @GetMapping("/store/service-health/incidents/{incident}")
    ModelAndView one(Frame frame, @PathVariable String incident) {
        var view = RefusedException.valueOf(incidents.readPublished(
                HealthPages.incidentId(incident), frame.texts().locale()));
        return new ModelAndView("health/incident", "page", new IncidentPage(frame, view, List.of(), true));
    }

    @GetMapping("/store/service-health/feed")
    ResponseEntity<String> publicFeed(Texts texts, @RequestParam Optional<String> language) {
        var wanted = wanted(texts, language);
        return answer(feeds.published(wanted.locale()), wanted, CacheControl.maxAge(java.time.Duration.ofMinutes(1)));
    }

    @GetMapping("/feeds/service-health/{secret}")
    ResponseEntity<String> feed(Texts texts, @PathVariable String secret, @RequestParam Optional<String> language) {
        var wanted = wanted(texts, language);
        return answer(
                RefusedException.valueOf(feeds.bySecret(secret, wanted.locale())), wanted, CacheControl.noStore());
    }

    /** Feed readers seldom say which language they want; the address can. */
    private static Texts wanted(Texts texts, Optional<String> language) {
        return language.map(Locale::forLanguageTag)
                .filter(Texts.LANGUAGES::contains)
                .map(locale -> new Texts(texts.messages(), locale, texts.zone()))
                .orElse(texts);
    }

    private static ResponseEntity<String> answer(ReadFeed.Feed feed, Texts texts, CacheControl caching) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(caching)
                .body(new AtomFeed(feed, texts, base).write());
    }
}
