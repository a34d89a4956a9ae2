package org.entrepot.catalog.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PageRequest;

/** Reads and writes the column types that the driver knows under other names. */
final class Rows {

    private Rows() {}

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Set<CountryCode> countries(ResultSet row, String column) throws SQLException {
        Array markets = row.getArray(column);
        return Arrays.stream((String[]) markets.getArray())
                .map(CountryCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last row of the page before; empty on the first page, and for a cursor that nobody made here. */
    static Optional<UUID> afterId(PageRequest request) {
        return request.after().isEmpty()
                ? Optional.empty()
                : OfferId.parse(request.after().getLast()).map(OfferId::value);
    }

    /** Likewise where rows are ordered by a moment first. */
    static Optional<OffsetDateTime> afterMoment(PageRequest request) {
        try {
            return request.after().size() == 2
                    ? Optional.of(at(Instant.parse(request.after().getFirst())))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static <T> UUID[] ids(Collection<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }

    static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
