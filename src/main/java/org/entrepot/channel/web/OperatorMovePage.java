package org.entrepot.channel.web;

import java.util.List;
import org.entrepot.channel.application.ReadAudience;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/**
 * A move that the operator makes itself (A48): said here, shown with its effect, then decided with a reason.
 *
 * @param form what was typed, with what is wrong about it
 */
public record OperatorMovePage(Frame frame, ReadAudience.View view, Form form) implements View {

    private static final List<String> MOVES = List.of("any", "specific", "none", "add", "remove", "limit-markets");

    public String audienceHref() {
        return "/offers/" + view.offer().id() + "/audience";
    }

    public String href() {
        return "/operator/offers/" + view.offer().id() + "/audience-moves";
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(view.offer().name(), audienceHref()),
                new Link(t("channel.module.audience"), audienceHref()),
                new Link(t("channel.operator.title"), ""));
    }

    public List<Choice> moves() {
        return MOVES.stream()
                .map(code -> new Choice(
                        code, t("channel.operator.move." + code), t("channel.operator.move." + code + ".hint")))
                .toList();
    }

    public String live() {
        return view.audience()
                .live()
                .map(option -> t("channel.option." + AudienceBodies.code(option)))
                .orElseGet(() -> t("channel.audience.neverPublished"));
    }

    public String listed() {
        return frame.texts().number(view.listed());
    }
}
