package org.entrepot.health.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** Values of the driver and ours. */
final class Columns {

    static final UUID FIRST = new UUID(0, 0);

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

    static OrganizationId organization(ResultSet row, String column) throws SQLException {
        return new OrganizationId(uuid(row, column));
    }

    static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** For {@code cast(:ids as uuid[])}. */
    static String[] ids(Stream<UUID> ids) {
        return ids.distinct().sorted().map(UUID::toString).toArray(String[]::new);
    }

    static String[] organizations(Collection<OrganizationId> ids) {
        return ids(ids.stream().map(OrganizationId::value));
    }

    /** The id of the last row of the page before; one before all on the first page, and for a cursor that nobody made here. */
    static UUID after(PageRequest page) {
        return page.isFirst()
                ? FIRST
                : OrganizationId.parse(page.after().getLast())
                        .map(OrganizationId::value)
                        .orElse(FIRST);
    }
}
