package org.entrepot.requests.application;

import java.util.Optional;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.RequestReferences;
import org.entrepot.requests.domain.SupportRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks a request up for whoever holds a reference to it. */
@Service
@Transactional(readOnly = true)
class ReferToRequests implements RequestReferences {

    private final SupportRequests requests;

    ReferToRequests(SupportRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Reference> find(RequestId id) {
        return requests.find(id)
                .map(request -> new Reference(
                        request.id(),
                        request.label(),
                        request.offer(),
                        request.publisher(),
                        request.form().reason(),
                        request.isOpen()));
    }
}
