package org.entrepot.lists.application;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.lists.domain.GivenRow.KeyKind;
import org.entrepot.lists.domain.Keys;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.lists.domain.PartnerLists;
import org.springframework.stereotype.Component;

/** Partners typed or pasted into a field, by tenant id, domain or partner id: however many, looked up in one statement. */
@Component
class NamedPartners {

    /** Enough to see what is wrong with a list; a long one with many wrong rows is imported instead. */
    private static final int MOST_TOLD = 20;

    private final PartnerLists lists;

    NamedPartners(PartnerLists lists) {
        this.lists = lists;
    }

    Outcome<Set<OrganizationId>> read(String field, String typed) {
        var entries = Arrays.stream(typed.split("[\\s,;]+", -1))
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
        var keys = entries.stream().map(Keys::any).toList();
        var found = lists.named(keys.stream()
                .filter(key -> key.wrong().isEmpty() && key.kind() != KeyKind.NAME)
                .toList());
        var problems = new Problems();
        problems.addIf(entries.isEmpty(), field, ListsRefusal.LISTED_PARTNERS_REQUIRED);
        var told = 0;
        for (var at = 0; at < entries.size() && told < MOST_TOLD; at++) {
            if (!found.containsKey(keys.get(at))) {
                problems.add(field, ListsRefusal.LISTED_PARTNER_UNKNOWN, entries.get(at));
                told++;
            }
        }
        return problems.orElse(() -> new HashSet<>(found.values()));
    }
}
