package org.entrepot.requests.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entrepot.kernel.CountryCode;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.requests.domain.ResellRequest.State;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** One request to resell, as the publisher or the partner sees it (P6). */
public record ResellPage(Frame frame, ReadResell.View view, List<CountryCode> countries, Form form) implements View {

    public ResellPage {
        countries = List.copyOf(countries);
    }

    public ResellRequest request() {
        return view.request();
    }

    public List<Link> crumbs() {
        return List.of(
                view.isPublisher()
                        ? new Link(t("requests.tab.resell"), "/requests/resell")
                        : new Link(t("requests.navigation.partner"), "/resell-requests"),
                new Link(request().label(), ""));
    }

    public String href() {
        return "/resell-requests/" + request().id();
    }

    public String offerHref() {
        return (view.isPublisher() ? "/offers/" : "/marketplace/offers/")
                + request().offer();
    }

    public String partner() {
        return view.partner().map(Organization::name).orElse("");
    }

    public String publisher() {
        return view.publisher().map(Organization::name).orElse("");
    }

    /** What the publisher should know of who asks. */
    public String partnerLine() {
        return view.partner()
                .map(partner -> t(
                                partner.is(EnrolmentKind.INDIRECT_PROVIDER)
                                        ? "requests.resell.provider"
                                        : "requests.resell.directBill")
                        + " · " + frame.texts().country(partner.country()) + " · "
                        + t(partner.isProgramActive() ? "requests.resell.active" : "requests.resell.notActive"))
                .orElse("");
    }

    public String state() {
        return t("requests.resell.state." + request().state().code());
    }

    public Tone tone() {
        return RequestWords.tone(request().state());
    }

    public String age() {
        return frame.texts().relative(request().askedAt(), view.now());
    }

    public String wantedMarkets() {
        return RequestWords.markets(request().markets(), frame.texts());
    }

    public String conditionMarkets() {
        return RequestWords.markets(
                request().conditions().map(ResellRequest.Conditions::markets).orElse(java.util.Set.of()),
                frame.texts());
    }

    public String conditionUntil() {
        return request()
                .conditions()
                .flatMap(ResellRequest.Conditions::until)
                .map((Instant until) -> frame.texts().moment(until))
                .orElseGet(() -> t("requests.resell.noEnd"));
    }

    public boolean mayAnswer() {
        return view.isPublisher() && request().isRunning();
    }

    public boolean mayAccept() {
        return !view.isPublisher() && request().state() == State.COUNTERED;
    }

    public boolean mayWithdraw() {
        return !view.isPublisher() && request().isRunning();
    }

    public List<Choice> markets() {
        return frame.texts().countryChoices(countries);
    }

    public Map<String, String> labels() {
        return Map.of(
                "answer", t("requests.resell.answer"),
                "until", t("requests.resell.until"),
                "markets", t("requests.resell.markets"));
    }
}
