package org.entrepot.requests.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.files.FileId;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.ResellRequestId;
import org.entrepot.site.RefusedException;

/** Ids in addresses and fields: a malformed one in an address is an unknown thing, one in a field is left out. */
final class Addresses {

    private Addresses() {}

    static OfferId offer(String text) {
        return OfferId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static RequestId request(String text) {
        return RequestId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static ResellRequestId resell(String text) {
        return ResellRequestId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static FileId file(String text) {
        return FileId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static Set<OrganizationId> organizations(List<String> texts) {
        return texts.stream()
                .flatMap(text -> OrganizationId.parse(text).stream())
                .collect(Collectors.toSet());
    }

    static List<UUID> uuids(List<String> texts) {
        return organizations(texts).stream().map(OrganizationId::value).sorted().toList();
    }

    static Set<CountryCode> countries(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("[A-Z]{2}"))
                .map(CountryCode::new)
                .collect(Collectors.toSet());
    }

    static List<FileId> files(List<String> texts) {
        return texts.stream().flatMap(text -> FileId.parse(text).stream()).toList();
    }
}
