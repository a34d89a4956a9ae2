package org.entrepot.organizations;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.kernel.OrganizationId;

/**
 * Many partners, named or left out by name: what a change of an audience is about (R63-R65).
 *
 * @param ids the partners named
 * @param isEverybodyElse whether all the others are meant instead
 */
public record PartnerSelection(Set<OrganizationId> ids, boolean isEverybodyElse) {

    public static final PartnerSelection NOBODY = only(Set.of());
    public static final PartnerSelection EVERYBODY = everybodyBut(Set.of());

    public PartnerSelection {
        ids = Set.copyOf(ids);
    }

    public static PartnerSelection only(Set<OrganizationId> ids) {
        return new PartnerSelection(ids, false);
    }

    public static PartnerSelection everybodyBut(Set<OrganizationId> ids) {
        return new PartnerSelection(ids, true);
    }

    public boolean isNobody() {
        return ids.isEmpty() && !isEverybodyElse;
    }

    public boolean contains(OrganizationId id) {
        return ids.contains(id) != isEverybodyElse;
    }

    /** Those of this selection that the other one leaves out. */
    public PartnerSelection minus(PartnerSelection other) {
        if (isEverybodyElse) {
            return other.isEverybodyElse ? only(without(other.ids, ids)) : everybodyBut(both(ids, other.ids));
        }
        return other.isEverybodyElse ? only(common(ids, other.ids)) : only(without(ids, other.ids));
    }

    private static Set<OrganizationId> without(Set<OrganizationId> all, Set<OrganizationId> some) {
        return all.stream().filter(id -> !some.contains(id)).collect(toSet());
    }

    private static Set<OrganizationId> common(Set<OrganizationId> all, Set<OrganizationId> some) {
        return all.stream().filter(some::contains).collect(toSet());
    }

    private static Set<OrganizationId> both(Set<OrganizationId> one, Set<OrganizationId> other) {
        return Stream.concat(one.stream(), other.stream()).collect(toSet());
    }
}
