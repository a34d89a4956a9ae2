package org.entrepot.lists.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entrepot.kernel.CountryCode;
import org.entrepot.lists.application.ReadPartnerLists;
import org.entrepot.lists.application.ReadPartnerLists.OwnOffer;
import org.entrepot.lists.application.ReadPartnerLists.Use;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerList.Kind;
import org.entrepot.lists.domain.PartnerLists.Member;
import org.entrepot.organizations.Competency;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/** One partner list: who is on it, what it follows, which offers use it. */
public record PartnerListPage(
        Frame frame, ReadPartnerLists.View view, List<OwnOffer> offers, boolean isFirstPage, Form form)
        implements View {

    public PartnerList list() {
        return view.list();
    }

    public String href() {
        return "/partner-lists/" + list().id();
    }

    public List<Link> crumbs() {
        return List.of(new Link(t("lists.navigation.lists"), "/partner-lists"), new Link(list().name(), ""));
    }

    public String kind() {
        return t("lists.listKind." + list().kind().code());
    }

    public boolean isByHand() {
        return list().kind() != Kind.FOLLOWING;
    }

    public boolean showsDrift() {
        return list().kind() == Kind.DRIFTING && view.drift().isAny();
    }

    /** The rule in words, one line for each criterion. */
    public List<String> rule() {
        var lines = new ArrayList<String>();
        var rule = list().rule();
        if (!rule.countries().isEmpty()) {
            lines.add(t(
                    "lists.rule.countries",
                    frame.texts()
                            .list(rule.countries().stream()
                                    .map(code -> frame.texts().country(code))
                                    .sorted()
                                    .toList())));
        }
        if (!rule.awards().isEmpty()) {
            lines.add(t(
                    "lists.rule.competencies",
                    frame.texts()
                            .list(rule.awards().stream()
                                    .sorted(Comparator.comparing(Competency.Award::code))
                                    .map(award -> label(this, award))
                                    .toList())));
        }
        if (!rule.skills().isEmpty()) {
            lines.add(t(
                    "lists.rule.skills",
                    frame.texts().list(rule.skills().stream().sorted().toList())));
        }
        return lines;
    }

    static String label(org.entrepot.site.View view, Competency.Award award) {
        return award.competency().title() + " · "
                + view.t("lists.level." + award.level().name().toLowerCase(Locale.ROOT));
    }

    public String country(Member member) {
        return member.country().isEmpty() ? "" : frame.texts().country(new CountryCode(member.country()));
    }

    public String blocked(Use use) {
        return RestFile.reason(frame.texts(), use.attachment().refusal());
    }

    /** Offers that do not use it yet. */
    public List<Choice> offerChoices() {
        return offers.stream()
                .filter(own -> view.uses().stream()
                        .noneMatch(use -> use.offer().id().equals(own.offer().id())))
                .map(own -> new Choice(own.offer().id().toString(), own.offer().name()))
                .toList();
    }
}
