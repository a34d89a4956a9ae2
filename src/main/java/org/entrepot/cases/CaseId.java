package org.entrepot.cases;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** One question between companies, with everything said about it. */
public record CaseId(UUID value) implements Comparable<CaseId> {

    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments. */
    public static Optional<CaseId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new CaseId(id.value()));
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
