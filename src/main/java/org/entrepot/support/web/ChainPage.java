package org.entrepot.support.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tab;
import org.entrepot.support.application.ReadChain;
import org.entrepot.support.domain.ChainLens.Bond;
import org.entrepot.support.domain.ChainLens.Part;
import org.entrepot.support.domain.ChainLens.Station;
import org.entrepot.support.domain.ChainLens.Step;

/** The chain of a subscription as a picture, and the same in words. */
public record ChainPage(Frame frame, ReadChain.Seen seen, Map<OrganizationId, String> names) implements SupportWords {

    private static final int LONGEST = 20;

    public ChainPage {
        names = Map.copyOf(names);
    }

    /** A box of the picture: where it stands, and what is written into it. */
    public record Box(Station station, int at, String part, String name, String full, List<String> duties) {}

    /** An arrow between two boxes. */
    public record Arrow(Step step, int at, String bond, String since, String until) {}

    public List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        for (var station : seen.lens().stations()) {
            var full = station.organization().map(this::name).orElseGet(() -> t("support.chain.hidden"));
            boxes.add(new Box(station, boxes.size(), partOf(station), shortened(full), full, duties(station)));
        }
        return boxes;
    }

    public List<Arrow> arrows() {
        var arrows = new ArrayList<Arrow>();
        for (var step : seen.lens().steps()) {
            arrows.add(new Arrow(step, arrows.size(), bond(step.bond()), since(step), until(step)));
        }
        return arrows;
    }

    public List<Tab> tabs() {
        return Arrays.stream(Part.values())
                .filter(part -> seen.lens().station(part).isPresent())
                .map(part ->
                        new Tab(t("support.chain.as." + part.code()), href() + "?as=" + part.code(), part == seen.as()))
                .toList();
    }

    public List<Link> crumbs() {
        var isParty = seen.reader().filter(part -> part != Part.PUBLISHER).isPresent();
        var offer = new Link(
                seen.offer().name(), isParty ? "/subscriptions/" + seen.sold().id() : "");
        return List.of(offer, new Link(t("support.chain"), ""));
    }

    public String href() {
        return "/subscriptions/" + seen.sold().id() + "/chain";
    }

    public String support() {
        return "/subscriptions/" + seen.sold().id() + "/support";
    }

    /** The picture in one sentence for each box and arrow. */
    public String described() {
        var sentences = new ArrayList<String>();
        for (var box : boxes()) {
            sentences.add(box.part() + ": " + box.full()
                    + (box.duties().isEmpty() ? "" : " (" + String.join(", ", box.duties()) + ")"));
        }
        arrows().forEach(arrow -> sentences.add(line(arrow)));
        return String.join(". ", sentences) + ".";
    }

    public String line(Arrow arrow) {
        return String.join(
                " · ",
                List.of(arrow.bond(), arrow.since(), arrow.until()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    public int width() {
        return boxes().size() * 216 + (boxes().size() - 1) * 184;
    }

    public int height() {
        return boxes().size() * 130 + (boxes().size() - 1) * 96;
    }

    public String partName(Part part) {
        return t("support.chain.as." + part.code());
    }

    private String partOf(Station station) {
        return switch (station.part()) {
            case PUBLISHER -> t("support.answerer.publisher");
            case PARTNER -> t(station.isProvider() ? "support.answerer.provider" : "support.answerer.direct-partner");
            case RESELLER -> t("support.answerer.reseller");
            case CUSTOMER -> t("support.chain.customer");
        };
    }

    private List<String> duties(Station station) {
        var duties = new ArrayList<String>();
        if (station.bills()) {
            duties.add(t("support.chain.bills"));
        }
        if (station.supports()) {
            duties.add(t("support.chain.supports"));
        }
        return duties;
    }

    private String bond(Bond bond) {
        return t("support.chain.bond." + bond.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String since(Step step) {
        return step.since()
                .map(since -> t(
                        "support.chain.since",
                        frame.texts().date(since.atZone(frame.texts().zone()).toLocalDate())))
                .orElse("");
    }

    private String until(Step step) {
        return step.until()
                .map(until -> t(
                        "support.chain.until",
                        frame.texts().date(until.atZone(frame.texts().zone()).toLocalDate())))
                .or(() -> step.termEnd()
                        .map(end -> t(
                                step.renews() ? "support.chain.renews" : "support.chain.until",
                                frame.texts().date(end))))
                .orElse("");
    }

    /** Ideographs take the room of two letters. */
    private static String shortened(String name) {
        var room = 0;
        var end = 0;
        while (end < name.length()) {
            var letter = name.codePointAt(end);
            room += letter > 0x2E80 ? 2 : 1;
            if (room > LONGEST) {
                return name.substring(0, end) + "…";
            }
            end += Character.charCount(letter);
        }
        return name;
    }
}
