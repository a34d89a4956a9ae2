package org.entrepot.cases.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** Values of the driver and ours. */
final class Columns {

    private Columns() {}

    static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime time(Optional<Instant> moment) {
        return moment.map(Columns::time).orElse(null);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Optional<UUID> optionalUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    static OrganizationId organization(ResultSet row, String column) throws SQLException {
        return new OrganizationId(uuid(row, column));
    }

    static Optional<OrganizationId> optionalOrganization(ResultSet row, String column) throws SQLException {
        return optionalUuid(row, column).map(OrganizationId::new);
    }

    static @Nullable UUID organization(Optional<OrganizationId> id) {
        return id.map(OrganizationId::value).orElse(null);
    }

    static List<OrganizationId> organizations(ResultSet row, String column) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray())
                .map(OrganizationId::new)
                .toList();
    }

    /** The number of the last row of the page before; empty on the first page, and for a cursor that nobody made here. */
    static @Nullable Long afterNumber(PageRequest page) {
        return page.after().isEmpty() || !page.after().getFirst().matches("[0-9]{1,18}")
                ? null
                : Long.valueOf(page.after().getFirst());
    }
}
