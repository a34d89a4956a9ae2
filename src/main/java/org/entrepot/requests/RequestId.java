package org.entrepot.requests;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** A publisher's request about the audience of one of its offers (section 9). */
public record RequestId(UUID value) implements Comparable<RequestId> {

    public static RequestId next() {
        return new RequestId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments. */
    public static Optional<RequestId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new RequestId(id.value()));
    }

    @Override
    public int compareTo(RequestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
