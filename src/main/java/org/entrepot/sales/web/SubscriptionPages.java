package org.entrepot.sales.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.sales.application.ReadSales;
import org.entrepot.sales.spi.SubscriptionNews;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Subscriptions for people. */
@Controller
@RequestMapping("/subscriptions")
class SubscriptionPages {

    private final ReadSales read;
    private final NameBook names;
    private final List<SubscriptionNews> news;
    private final BusinessClock clock;

    SubscriptionPages(ReadSales read, NameBook names, List<SubscriptionNews> news, BusinessClock clock) {
        this.read = read;
        this.names = names;
        this.news = List.copyOf(news);
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, Form form, PageRequest page) {
        var filter = RefusedException.valueOf(
                SubscriptionFilter.parse(form.value("q"), form.value("offer"), form.value("state")));
        var found = RefusedException.valueOf(filter.read(read, actor, page));
        var called = names.of(found.items(), frame.texts().locale());
        return new ModelAndView(
                "sales/subscriptions",
                "page",
                new SubscriptionListPage(
                        frame,
                        actor,
                        found,
                        called,
                        form.value("q"),
                        form.value("offer"),
                        form.value("state"),
                        offerChoices(called, filter.offer()),
                        page.isFirst(),
                        !filter.isEmpty()));
    }

    @GetMapping("/{id}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String id) {
        var subscription = RefusedException.valueOf(read.subscription(actor, SubscriptionsApi.idOf(id)));
        var called = names.of(List.of(subscription), frame.texts().locale());
        var told = news.stream()
                .flatMap(one -> one.of(actor, subscription.id(), frame.texts()).stream())
                .toList();
        return new ModelAndView(
                "sales/subscription",
                "page",
                new SubscriptionPage(frame, actor, subscription, called, told, clock.now()));
    }

    /** The names on this page; a draft's name is nobody's business, so one filtered by is named only if it is here. */
    private List<Choice> offerChoices(Names called, Optional<OfferId> chosen) {
        var here = called.offers().values().stream()
                .map(offer -> new Choice(offer.id().toString(), offer.name()))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
        var isHere = chosen.map(called.offers()::containsKey).orElse(true);
        if (isHere) {
            return here;
        }
        return chosen.map(id -> List.of(new Choice(id.toString(), id.toString())))
                .orElse(here);
    }
}
