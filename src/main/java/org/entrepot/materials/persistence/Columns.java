package org.entrepot.materials.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** Values of the driver and ours. */
final class Columns {

    private Columns() {}

    static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
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

    /** For {@code cast(:ids as uuid[])}. */
    static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }

    /** The id of the last row of the page before; null on the first page, and for a cursor that nobody made here. */
    static @Nullable UUID after(PageRequest page) {
        return page.after().isEmpty()
                ? null
                : OrganizationId.parse(page.after().getLast())
                        .map(OrganizationId::value)
                        .orElse(null);
    }
}
