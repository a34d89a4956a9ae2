package org.entrepot.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.kernel.CountryCode;
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

    static OrganizationId organization(ResultSet row, String column) throws SQLException {
        return new OrganizationId(uuid(row, column));
    }

    /** For {@code cast(:ids as uuid[])}. */
    static String[] ids(Collection<UUID> ids) {
        return ids.stream().sorted().map(UUID::toString).toArray(String[]::new);
    }

    static String[] organizations(Collection<OrganizationId> ids) {
        return ids(ids.stream().map(OrganizationId::value).toList());
    }

    static String[] markets(Set<CountryCode> markets) {
        return markets.stream().map(CountryCode::value).sorted().toArray(String[]::new);
    }

    static Set<CountryCode> markets(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? Set.of()
                : Stream.of((String[]) array.getArray()).map(CountryCode::new).collect(Collectors.toSet());
    }

    /** The number of the last row of the page before; empty on the first page, and for a cursor that nobody made here. */
    static @Nullable Long afterNumber(PageRequest page) {
        return page.after().isEmpty() || !page.after().getFirst().matches("[0-9]{1,18}")
                ? null
                : Long.valueOf(page.after().getFirst());
    }
}
