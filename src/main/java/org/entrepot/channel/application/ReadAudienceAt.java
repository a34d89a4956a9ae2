package org.entrepot.channel.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Time travel (idea 6, P18): the live audience of an offer as it was recorded at a moment. */
@Service
@Transactional(readOnly = true)
public class ReadAudienceAt {

    /** As many stops as a slider can tell apart. */
    private static final int STOPS = 60;

    private final AudienceAccess access;
    private final LiveAudiences live;
    private final Organizations organizations;

    ReadAudienceAt(AudienceAccess access, LiveAudiences live, Organizations organizations) {
        this.access = access;
        this.live = live;
        this.organizations = organizations;
    }

    public Outcome<State> state(Actor actor, OfferId offer, AsOf asOf) {
        return access.toRead(actor, offer).map(_ -> state(offer, asOf));
    }

    public Outcome<View> view(Actor actor, OfferId offer, AsOf asOf, PageRequest page) {
        return access.toRead(actor, offer).map(_ -> {
            var partners = live.page(offer, asOf, page);
            var ids = partners.items().stream().map(AuthorizedPartner::partner).toList();
            return new View(
                    state(offer, asOf), live.liveChanges(offer, STOPS).reversed(), partners, organizations.names(ids));
        });
    }

    /** When the n-th of the latest changes was made, counted from the oldest shown; empty when there is none. */
    public Outcome<Optional<Instant>> momentOf(Actor actor, OfferId offer, int stop) {
        return access.toRead(actor, offer).map(_ -> {
            var stops = live.liveChanges(offer, STOPS).reversed();
            return stops.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            stops.get(Math.clamp(stop, 0, stops.size() - 1)).at());
        });
    }

    private State state(OfferId offer, AsOf asOf) {
        return new State(offer, asOf, live.optionAt(offer, asOf), live.countAt(offer, asOf));
    }

    /**
     * @param option empty before the first publication
     * @param listed partners on the list, those whose grant lay ahead included
     */
    public record State(OfferId offer, AsOf asOf, Optional<AudienceOption> option, long listed) {}

    /**
     * @param stops changes of what is live, oldest first
     * @param partners the list as it was
     */
    public record View(
            State state,
            List<AudienceChange> stops,
            Page<AuthorizedPartner> partners,
            Map<OrganizationId, String> names) {

        public View {
            stops = List.copyOf(stops);
            names = Map.copyOf(names);
        }
    }
}
