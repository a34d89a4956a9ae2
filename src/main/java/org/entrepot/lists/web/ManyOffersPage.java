package org.entrepot.lists.web;

import java.util.List;
import org.entrepot.lists.application.ChangeManyOffers.Answer;
import org.entrepot.lists.application.ChangeManyOffers.OfferVerdict;
import org.entrepot.lists.application.ReadPartnerLists.OwnOffer;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/**
 * One change over many offers.
 *
 * @param verdicts what would become of each chosen offer; none before anybody asked
 */
public record ManyOffersPage(
        Frame frame, List<OwnOffer> offers, List<PartnerList> lists, List<OfferVerdict> verdicts, Form form)
        implements View {

    public List<Link> crumbs() {
        return List.of(new Link(t("lists.navigation.lists"), "/partner-lists"), new Link(t("lists.many.title"), ""));
    }

    public List<Choice> operations() {
        return List.of(
                new Choice("add", t("lists.many.add"), t("lists.many.add.hint")),
                new Choice("remove", t("lists.many.remove"), t("lists.many.remove.hint")));
    }

    public List<Choice> listChoices() {
        return lists.stream()
                .map(list -> new Choice(list.id().toString(), list.name()))
                .toList();
    }

    public List<Choice> offerChoices() {
        return offers.stream()
                .map(own -> new Choice(own.offer().id().toString(), own.offer().name()))
                .toList();
    }

    public boolean isAnyLawful() {
        return verdicts.stream()
                .anyMatch(verdict -> verdict.answer() != Answer.NOTHING && verdict.answer() != Answer.REFUSED);
    }

    public String answer(OfferVerdict verdict) {
        return t("lists.many.answer." + ImportBodies.code(verdict.answer()), verdict.partners());
    }

    public Tone tone(OfferVerdict verdict) {
        return switch (verdict.answer()) {
            case LIVE, DRAFT -> Tone.GOOD;
            case BY_REQUEST -> Tone.WARN;
            case NOTHING -> Tone.NEUTRAL;
            case REFUSED -> Tone.BAD;
        };
    }

    public String reason(OfferVerdict verdict) {
        return verdict.problem()
                .map(problem -> problem.refusal().code())
                .map(code -> RestFile.reason(frame.texts(), java.util.Optional.of(code)))
                .orElse("");
    }
}
