package org.entrepot.catalog.web;

import java.util.List;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.catalog.domain.PlanHead;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;

/** The plans of an offer, and the form for one more. */
public record PlansPage(Frame frame, Workspace offer, Form form) implements OfferView {

    public List<PlanHead> plans() {
        return offer.draft().plans();
    }

    public PlanContent content(PlanHead plan) {
        return offer.draft().content().plan(plan.id());
    }

    public String markets(PlanHead plan) {
        var content = content(plan);
        return content.isEverywhere()
                ? t("catalog.plan.everywhere")
                : t("catalog.plan.markets.count", content.markets().size());
    }
}
