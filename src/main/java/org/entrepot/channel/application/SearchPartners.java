package org.entrepot.channel.application;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.entrepot.channel.domain.ChosenPartner;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.PartnerDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Select CSP Partners (R87, R88): the directory, with those marked that the offer has already. */
@Service
@Transactional(readOnly = true)
public class SearchPartners {

    private final AudienceAccess access;
    private final LiveAudiences live;
    private final PartnerDirectory directory;
    private final BusinessClock clock;

    SearchPartners(AudienceAccess access, LiveAudiences live, PartnerDirectory directory, BusinessClock clock) {
        this.access = access;
        this.live = live;
        this.directory = directory;
        this.clock = clock;
    }

    public Outcome<Page<Candidate>> search(
            Actor actor, OfferId offer, PartnerDirectory.Search search, PageRequest page) {
        return access.toRead(actor, offer).map(_ -> mark(offer, directory.search(search, page)));
    }

    private Page<Candidate> mark(OfferId offer, Page<PartnerDirectory.Entry> found) {
        var ids = found.items().stream().map(PartnerDirectory.Entry::id).collect(toSet());
        var chosen = ids.isEmpty()
                ? Set.<OrganizationId>of()
                : live.chosenAmong(offer, ids, clock.now()).stream()
                        .map(ChosenPartner::partner)
                        .collect(toSet());
        return found.map(entry -> new Candidate(entry, chosen.contains(entry.id())));
    }

    /** @param isChosen on the list or in the draft already */
    public record Candidate(PartnerDirectory.Entry partner, boolean isChosen) {}
}
