package org.entrepot.cases.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.cases.CaseId;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.requests.RequestId;
import org.entrepot.site.RefusedException;

/** Ids in addresses and fields: a malformed one in an address is an unknown thing. */
final class Addresses {

    private Addresses() {}

    static CaseId caseId(String text) {
        return CaseId.parse(text).orElseThrow(Addresses::notFound);
    }

    static FileId file(String text) {
        return FileId.parse(text).orElseThrow(Addresses::notFound);
    }

    static RequestId request(String text) {
        return RequestId.parse(text).orElseThrow(Addresses::notFound);
    }

    /** Empty for an empty field. */
    static Optional<SubscriptionId> subscription(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(SubscriptionId.parse(text).orElseThrow(Addresses::notFound));
    }

    /** Empty for an empty field. */
    static Optional<OfferId> offer(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(OfferId.parse(text).orElseThrow(Addresses::notFound));
    }

    static Optional<OrganizationId> organization(String text) {
        return OrganizationId.parse(text);
    }

    static List<FileId> files(List<String> texts) {
        return texts.stream().flatMap(text -> FileId.parse(text).stream()).toList();
    }

    private static RefusedException notFound() {
        return RefusedException.because(Denial.NOT_FOUND);
    }
}
