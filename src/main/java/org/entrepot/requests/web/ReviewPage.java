package org.entrepot.requests.web;

import java.util.List;
import org.entrepot.requests.application.ConfigureReview;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/** Which kinds of request the operator reviews by hand (P4). */
public record ReviewPage(Frame frame, List<ConfigureReview.Setting> settings) implements View {

    public ReviewPage {
        settings = List.copyOf(settings);
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("requests.navigation.operator"), "/operator/requests"),
                new Link(t("requests.review.title"), ""));
    }

    public String kind(ConfigureReview.Setting setting) {
        return RequestWords.kind(setting.kind(), frame.texts());
    }

    public String since(ConfigureReview.Setting setting) {
        return setting.change()
                .map(change -> t("requests.review.since", frame.texts().moment(change.since()), change.by()))
                .orElseGet(() -> t("requests.review.never"));
    }
}
