package org.entrepot.cases.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.cases.application.PrepareQuestion;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;

/**
 * First step of a question: what it is about, in words.
 *
 * @param subscriptions to choose from when it comes from nowhere
 */
public record AskPage(Frame frame, PrepareQuestion.About about, List<Choice> subscriptions, Form form)
        implements CaseWords {

    public AskPage {
        subscriptions = List.copyOf(subscriptions);
    }

    public List<Link> crumbs() {
        return List.of(new Link(t("cases.title"), "/cases"), new Link(t("cases.ask.title"), ""));
    }

    public boolean isFromSomewhere() {
        return about.offer().isPresent();
    }

    public String subscription() {
        return about.subject().subscription().map(SubscriptionId::toString).orElse("");
    }

    public String offer() {
        return about.subject().subscription().isPresent()
                ? ""
                : about.subject().offer().map(OfferId::toString).orElse("");
    }

    public String offerName() {
        return about.offer().map(found -> found.name()).orElse("");
    }

    public Optional<String> customer() {
        return about.subject()
                .customer()
                .map((OrganizationId id) -> about.companies().getOrDefault(id, "–"));
    }

    public Map<String, String> labels() {
        return Map.of(
                "title", t("cases.field.title"),
                "text", t("cases.field.text"),
                "subscription", t("cases.ask.subject"));
    }
}
