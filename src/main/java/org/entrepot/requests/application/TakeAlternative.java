package org.entrepot.requests.application;

import java.util.HashSet;
import java.util.Set;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.Audiences;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.channel.WantedTransition;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.domain.RequestState;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.requests.domain.SupportRequest;
import org.entrepot.requests.domain.SupportRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One press instead of a refused request: the same words, filed again for what is lawful (P4, A3). */
@Service
@Transactional
public class TakeAlternative {

    private final SupportRequests requests;
    private final FileRequest file;
    private final Audiences audiences;
    private final AudienceMoves moves;
    private final BusinessClock clock;

    TakeAlternative(
            SupportRequests requests, FileRequest file, Audiences audiences, AudienceMoves moves, BusinessClock clock) {
        this.requests = requests;
        this.file = file;
        this.audiences = audiences;
        this.moves = moves;
        this.clock = clock;
    }

    public Outcome<SupportRequest> anyToSpecificWithTheSoldOnly(Actor actor, RequestId id) {
        return refused(actor, id, Alternative.ANY_TO_SPECIFIC_SOLD_ONLY)
                .then(request -> file.file(
                        actor,
                        request.offer(),
                        FileRequest.Command.of(request, RequestKind.ANY_TO_SPECIFIC, Set.of())));
    }

    public Outcome<SupportRequest> removeTheUnsoldOnly(Actor actor, RequestId id) {
        return refused(actor, id, Alternative.REMOVE_UNSOLD_ONLY).then(request -> {
            var unsold = unsold(request);
            return unsold.isEmpty()
                    ? Outcome.refused(RequestsRefusal.NOTHING_LEFT_TO_REMOVE)
                    : file.file(
                            actor,
                            request.offer(),
                            FileRequest.Command.of(request, RequestKind.REMOVE_PARTNERS, unsold));
        });
    }

    private Outcome<SupportRequest> refused(Actor actor, RequestId id, Alternative alternative) {
        return RequestAccess.asPublisher(actor)
                .then(_ -> RequestAccess.toRead(
                        actor, requests.find(id).filter(request -> actor.worksFor(request.publisher()))))
                .then(request -> request.state() == RequestState.REFUSED
                                && request.ruling().alternatives().contains(alternative)
                        ? Outcome.done(request)
                        : Outcome.refused(RequestsRefusal.REQUEST_DOES_NOT_FIT));
    }

    /** Of those the request named, else of the whole list: whoever the rules let go. */
    private Set<OrganizationId> unsold(SupportRequest request) {
        var concerned = new HashSet<>(
                request.wanted().partners().isEmpty()
                        ? audiences.listed(request.offer(), clock.now())
                        : request.wanted().partners());
        var removal = new WantedTransition.RemovePartners(concerned);
        moves.assess(new AudienceMove(
                        request.offer(),
                        removal,
                        new MoveBy.Request(request.id().value())))
                .objections()
                .forEach(objection ->
                        objection.evidence().stream().map(SaleEvidence::partner).forEach(concerned::remove));
        return concerned;
    }
}
