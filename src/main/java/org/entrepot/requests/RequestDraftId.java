package org.entrepot.requests;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** Identity of a request that was begun and not filed yet. */
public record RequestDraftId(UUID value) implements Comparable<RequestDraftId> {

    public static RequestDraftId next() {
        return new RequestDraftId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments. */
    public static Optional<RequestDraftId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new RequestDraftId(id.value()));
    }

    @Override
    public int compareTo(RequestDraftId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
