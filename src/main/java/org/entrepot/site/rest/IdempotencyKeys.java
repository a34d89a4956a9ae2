package org.entrepot.site.rest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.entrepot.site.AnswerSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of creating requests with their answers, sealed; written in the transaction of what they created. */
@Repository
class IdempotencyKeys {

    /** A stored request with its answer. */
    record Entry(byte[] hash, StoredAnswer answer) {}

    private final JdbcClient jdbc;
    private final AnswerSeal seal;

    IdempotencyKeys(JdbcClient jdbc, AnswerSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * Takes the key for this transaction; waits for another one that holds it.
     *
     * @return false when an earlier request was done under that key
     */
    boolean claim(IdempotentRequest request, Instant now) {
        var sql = """
                insert into site.idempotency_key (client_id, operation, key, request_hash, recorded_at)
                values (:client, :operation, :key, :hash, :now)
                on conflict (client_id, operation, key) do nothing
                """;
        return jdbc.sql(sql)
                        .param("client", request.client().value())
                        .param("operation", request.operation())
                        .param("key", request.key())
                        .param("hash", request.hash())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void answer(IdempotentRequest request, StoredAnswer answer) {
        var sql = """
                update site.idempotency_key
                set status = :status, location = :location, etag = :etag, content_type = :contentType, body = :body
                where client_id = :client and operation = :operation and key = :key
                """;
        jdbc.sql(sql)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("contentType", answer.contentType())
                .param("body", seal.close(answer.body()))
                .param("client", request.client().value())
                .param("operation", request.operation())
                .param("key", request.key())
                .update();
    }

    Entry find(IdempotentRequest request) {
        var sql = """
                select request_hash, status, location, etag, content_type, body
                from site.idempotency_key
                where client_id = :client and operation = :operation and key = :key
                """;
        return jdbc.sql(sql)
                .param("client", request.client().value())
                .param("operation", request.operation())
                .param("key", request.key())
                .query(this::entry)
                .single();
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from site.idempotency_key where recorded_at < :moment")
                .param("moment", at(moment))
                .update();
    }

    /** An answer that no longer opens is given again without its body; where the thing is still stands in it. */
    private Entry entry(ResultSet row, int number) throws SQLException {
        var answer = new StoredAnswer(
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("content_type"),
                seal.open(row.getBytes("body")).orElse(new byte[0]));
        return new Entry(row.getBytes("request_hash"), answer);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
