package org.entrepot.requests.web;

import java.util.List;
import java.util.Map;
import org.entrepot.kernel.CountryCode;
import org.entrepot.requests.application.AskToResell;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/** "Request authorization" for an exclusive offer (P6). */
public record ResellAskPage(Frame frame, AskToResell.Standing standing, List<CountryCode> countries, Form form)
        implements View {

    public ResellAskPage {
        countries = List.copyOf(countries);
    }

    public List<Link> crumbs() {
        var offer = standing.offer();
        return List.of(
                new Link(t("requests.resell.marketplace"), "/marketplace"),
                new Link(offer.name(), "/marketplace/offers/" + offer.id()),
                new Link(t("requests.resell.ask"), ""));
    }

    public String href() {
        return "/marketplace/offers/" + standing.offer().id() + "/resell-request";
    }

    public boolean canAsk() {
        return standing.against().isEmpty();
    }

    public String why() {
        return standing.against().map(frame.texts()::problem).orElse("");
    }

    public boolean hasRunning() {
        return standing.newest().filter(ResellRequest::isRunning).isPresent();
    }

    public List<Choice> markets() {
        return frame.texts().countryChoices(countries);
    }

    public Map<String, String> labels() {
        return Map.of(
                "message", t("requests.resell.message"),
                "markets", t("requests.resell.markets"));
    }
}
