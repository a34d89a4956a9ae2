package org.entrepot.channel.web;

import java.util.List;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/** A page about the past of one offer's audience. */
interface AudienceView extends View {

    OfferSummary offer();

    default String href() {
        return "/offers/" + offer().id() + "/audience";
    }

    /** @param place what this page is called */
    default List<Link> crumbs(String place) {
        return List.of(
                new Link(t("channel.crumb.offers"), "/offers"),
                new Link(offer().name(), "/offers/" + offer().id()),
                new Link(t("channel.module.audience"), href()),
                new Link(place, ""));
    }

    /** From one option to another, as a sentence. */
    default String optionChange(AudienceChange change) {
        return t(
                "channel.history.option",
                t("channel.option." + AudienceBodies.code(change.before())),
                t("channel.option." + AudienceBodies.code(change.after())));
    }
}
