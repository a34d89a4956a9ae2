package org.entrepot.receipts.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.Chain;
import org.entrepot.receipts.domain.Hash;

/** How columns of receipts become values and back. */
final class Rows {

    private Rows() {}

    static OffsetDateTime parameter(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Hash hash(ResultSet row, String column) throws SQLException {
        return Hash.of32(row.getBytes(column));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static List<Hash> contents(ResultSet row) throws SQLException {
        return Arrays.stream((byte[][]) row.getArray("content_hashes").getArray())
                .map(Hash::of32)
                .toList();
    }

    static List<Chain.Entry> entries(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("record_ids").getArray();
        var contents = contents(row);
        return IntStream.range(0, ids.length)
                .mapToObj(position -> new Chain.Entry(ids[position], contents.get(position)))
                .toList();
    }

    static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getLong("number"),
                hash(row, "previous"),
                hash(row, "root"),
                row.getInt("records"),
                moment(row, "sealed_at"));
    }
}
