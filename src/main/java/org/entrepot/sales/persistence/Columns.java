package org.entrepot.sales.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.kernel.OrganizationId;

/** Values of the driver and ours. */
final class Columns {

    private Columns() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static OrganizationId organization(ResultSet row, String column) throws SQLException {
        return new OrganizationId(uuid(row, column));
    }

    static Optional<OrganizationId> optionalOrganization(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(uuid(row, column)).map(OrganizationId::new);
    }

    static Optional<Integer> optionalInteger(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    /** For {@code cast(:ids as uuid[])}. */
    static String[] texts(Stream<UUID> ids) {
        return ids.map(UUID::toString).toArray(String[]::new);
    }

    static String[] texts(Collection<OrganizationId> organizations) {
        return texts(organizations.stream().map(OrganizationId::value));
    }
}
