package org.entrepot.requests.web;

import java.util.List;
import org.entrepot.requests.application.ReadRequests;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.domain.RequestEntry;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** The publisher's requests. */
public record RequestListPage(Frame frame, ReadRequests.Rows rows, ReadResell.Counts counts, boolean isFirst)
        implements View {

    /** The lists of a publisher. */
    static List<Tab> tabs(View view, ReadResell.Counts counts, String current) {
        return List.of(
                new Tab(view.t("requests.tab.own"), "/requests", current.equals("own")),
                new Tab(
                        view.t("requests.tab.drafts"),
                        "/requests/drafts",
                        current.equals("drafts"),
                        count(view, counts.drafts())),
                new Tab(
                        view.t("requests.tab.resell"),
                        "/requests/resell",
                        current.equals("resell"),
                        count(view, counts.resell())),
                new Tab(
                        view.t("requests.tab.proposed"),
                        "/requests/proposed",
                        current.equals("proposed"),
                        count(view, counts.proposals())));
    }

    private static String count(View view, long number) {
        return number == 0 ? "" : view.frame().texts().number(number);
    }

    public List<Tab> tabs() {
        return tabs(this, counts, "own");
    }

    public String offer(RequestEntry entry) {
        var offer = rows.offers().get(entry.offer());
        return offer == null ? "" : offer.name();
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

    public String age(RequestEntry entry) {
        return frame.texts().relative(entry.submittedAt(), rows.now());
    }
}
