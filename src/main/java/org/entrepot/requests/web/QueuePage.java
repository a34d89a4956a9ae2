package org.entrepot.requests.web;

import java.util.List;
import org.entrepot.requests.application.ReadRequests;
import org.entrepot.requests.domain.RequestEntry;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** Requests that wait for the operator, and all there were. */
public record QueuePage(Frame frame, ReadRequests.Rows rows, boolean onlyOpen, boolean isFirst) implements View {

    public List<Tab> tabs() {
        return List.of(
                new Tab(t("requests.queue.open"), "/operator/requests", onlyOpen),
                new Tab(t("requests.queue.all"), "/operator/requests?all=yes", !onlyOpen));
    }

    public String offer(RequestEntry entry) {
        var offer = rows.offers().get(entry.offer());
        return offer == null ? "" : offer.name();
    }

    public String publisher(RequestEntry entry) {
        return rows.publishers().getOrDefault(entry.publisher(), "");
    }

    public String kind(RequestEntry entry) {
        return RequestWords.kind(entry.kind(), frame.texts());
    }

    public String state(RequestEntry entry) {
        return RequestWords.state(entry.state(), frame.texts());
    }

    public Tone tone(RequestEntry entry) {
        return RequestWords.tone(entry.state());
    }

    /** What the rules said last. */
    public String verdict(RequestEntry entry) {
        return t(entry.isLawful() ? "requests.ruling.lawful" : "requests.ruling.unlawful");
    }

    public String age(RequestEntry entry) {
        return frame.texts().relative(entry.submittedAt(), rows.now());
    }
}
