package org.entrepot.requests.web;

import java.util.List;
import org.entrepot.requests.application.HandleProposals;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.domain.Proposal;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.View;

/** Removals that the rules of living lists propose (P2). */
public record ProposalsPage(
        Frame frame, HandleProposals.Inbox inbox, ReadResell.Counts counts, boolean isFirst, Form form)
        implements View {

    public List<Tab> tabs() {
        return RequestListPage.tabs(this, counts, "proposed");
    }

    public String offer(Proposal proposal) {
        var offer = inbox.offers().get(proposal.offer());
        return offer == null ? "" : offer.name();
    }

    public String partner(Proposal proposal) {
        return inbox.partners()
                .getOrDefault(proposal.partner(), proposal.partner().toString());
    }

    public String age(Proposal proposal) {
        return frame.texts().relative(proposal.at(), inbox.now());
    }
}
