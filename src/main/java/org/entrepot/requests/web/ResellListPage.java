package org.entrepot.requests.web;

import java.util.List;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/**
 * Requests to resell: the publisher's inbox, or what a partner asked.
 *
 * @param counts only used for the publisher
 */
public record ResellListPage(
        Frame frame,
        ReadResell.Rows rows,
        ReadResell.Counts counts,
        boolean isPublisher,
        boolean onlyRunning,
        boolean isFirst)
        implements View {

    public List<Tab> tabs() {
        return RequestListPage.tabs(this, counts, "resell");
    }

    public String title() {
        return t(isPublisher ? "requests.navigation.publisher" : "requests.navigation.partner");
    }

    public String lead() {
        return t(isPublisher ? "requests.resell.inboxLead" : "requests.resell.askedLead");
    }

    public String href(ResellRequest request) {
        return "/resell-requests/" + request.id();
    }

    public String offer(ResellRequest request) {
        var offer = rows.offers().get(request.offer());
        return offer == null ? "" : offer.name();
    }

    public String other(ResellRequest request) {
        return rows.companies().getOrDefault(isPublisher ? request.partner() : request.publisher(), "");
    }

    public String state(ResellRequest request) {
        return t("requests.resell.state." + request.state().code());
    }

    public Tone tone(ResellRequest request) {
        return RequestWords.tone(request.state());
    }

    public String age(ResellRequest request) {
        return frame.texts().relative(request.askedAt(), rows.now());
    }

    public String markets(ResellRequest request) {
        return RequestWords.markets(request.markets(), frame.texts());
    }
}
