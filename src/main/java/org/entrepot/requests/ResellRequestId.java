package org.entrepot.requests;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** A partner's request to resell an exclusive offer (P6). */
public record ResellRequestId(UUID value) implements Comparable<ResellRequestId> {

    public static ResellRequestId next() {
        return new ResellRequestId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments. */
    public static Optional<ResellRequestId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new ResellRequestId(id.value()));
    }

    @Override
    public int compareTo(ResellRequestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
