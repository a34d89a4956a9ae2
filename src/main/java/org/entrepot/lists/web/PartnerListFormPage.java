package org.entrepot.lists.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.CountryCode;
import org.entrepot.lists.application.ReadPartnerLists.OwnOffer;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerList.Kind;
import org.entrepot.organizations.Competency;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/**
 * A list as it is made or changed.
 *
 * @param list empty for a new one
 */
public record PartnerListFormPage(
        Frame frame, Optional<PartnerList> list, List<CountryCode> countries, List<OwnOffer> offers, Form form)
        implements View {

    public String title() {
        return list.map(known -> t("lists.list.edit", known.name())).orElseGet(() -> t("lists.list.new"));
    }

    public String action() {
        return list.map(known -> "/partner-lists/" + known.id()).orElse("/partner-lists");
    }

    public List<Link> crumbs() {
        return List.of(new Link(t("lists.navigation.lists"), "/partner-lists"), new Link(title(), ""));
    }

    public List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(
                        kind.code(), t("lists.listKind." + kind.code()), t("lists.listKind." + kind.code() + ".hint")))
                .toList();
    }

    public List<Choice> countryChoices() {
        return frame.texts().countryChoices(countries);
    }

    /** R100, R101: 18 names at two levels. */
    public List<Choice> competencies() {
        return Arrays.stream(Competency.values())
                .flatMap(competency ->
                        Arrays.stream(Competency.Level.values()).map(level -> new Competency.Award(competency, level)))
                .map(award -> new Choice(award.code(), PartnerListPage.label(this, award)))
                .toList();
    }

    public List<Choice> offerChoices() {
        return offers.stream()
                .map(own -> new Choice(own.offer().id().toString(), own.offer().name()))
                .toList();
    }
}
