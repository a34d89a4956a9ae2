package org.entrepot.relationships.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Recorded;
import org.entrepot.verdict.spi.Pair;

/** Moments and ids between rows and values. */
final class Rows {

    private Rows() {}

    static OffsetDateTime parameter(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OrganizationId organization(ResultSet row, String column) throws SQLException {
        return new OrganizationId(row.getObject(column, UUID.class));
    }

    /** The fact that something held, with the range in which it was recorded. */
    static Recorded<Boolean> held(ResultSet row) throws SQLException {
        return new Recorded<>(
                true,
                moment(row, "recorded_from"),
                Optional.ofNullable(row.getObject("recorded_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    static List<UUID> uuids(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::value).distinct().toList();
    }

    static String[] array(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::toString).toArray(String[]::new);
    }

    static String[] array(Collection<Pair> pairs, Function<Pair, OrganizationId> end) {
        return pairs.stream().map(pair -> end.apply(pair).toString()).toArray(String[]::new);
    }
}
