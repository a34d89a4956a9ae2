package org.entrepot.organizations.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;

/** Moments, arrays and ids between rows and values. */
final class Rows {

    private Rows() {}

    static OffsetDateTime parameter(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static OrganizationId organization(ResultSet row, String column) throws SQLException {
        return new OrganizationId(row.getObject(column, UUID.class));
    }

    static List<UUID> uuids(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::value).distinct().toList();
    }

    static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** A cursor's id; one that nobody made here starts at the first id. */
    static String uuid(String text) {
        return OrganizationId.parse(text).map(OrganizationId::toString).orElseGet(() -> new UUID(0, 0).toString());
    }
}
