package org.entrepot.notices.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** What is known of a happening: ids where there is something to look up, so that no name grows stale here. Immutable. */
public record Facts(Map<FactName, String> values) {

    public Facts {
        values = Map.copyOf(values);
    }

    public static Facts none() {
        return new Facts(Map.of());
    }

    public static Facts of(FactName name, String value) {
        return none().and(name, value);
    }

    public static Facts of(FactName name, OfferId offer) {
        return of(name, offer.toString());
    }

    public static Facts of(FactName name, OrganizationId organization) {
        return of(name, organization.toString());
    }

    public Facts and(FactName name, String value) {
        var all = new EnumMap<FactName, String>(FactName.class);
        all.putAll(values);
        all.put(name, value);
        return new Facts(all);
    }

    public Facts and(FactName name, OfferId offer) {
        return and(name, offer.toString());
    }

    public Facts and(FactName name, OrganizationId organization) {
        return and(name, organization.toString());
    }

    public Facts and(FactName name, Instant moment) {
        return and(name, moment.toString());
    }

    public Optional<String> find(FactName name) {
        return Optional.ofNullable(values.get(name));
    }
}
