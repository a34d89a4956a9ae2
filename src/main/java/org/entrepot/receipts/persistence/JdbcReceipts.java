package org.entrepot.receipts.persistence;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.ReceiptId;
import org.entrepot.receipts.ReceiptKind;
import org.entrepot.receipts.Receipts;
import org.entrepot.receipts.domain.CanonicalJson;
import org.entrepot.receipts.domain.Hash;
import org.entrepot.receipts.domain.Json;
import org.entrepot.receipts.domain.MerkleTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a record with one statement and no wait, so that the caller's transaction hardly notices (P20). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcReceipts implements Receipts {

    private static final byte[] NO_SALT = {};
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcReceipts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public ReceiptId record(Actor actor, ReceiptKind kind, ReceiptContent content) {
        var id = ReceiptId.next();
        store(id, actor, kind, content, content.hashed().isEmpty() ? NO_SALT : random(), Map.of());
        return id;
    }

    @Override
    public ReceiptId recordBulk(Actor actor, ReceiptKind kind, ReceiptContent content, List<ReceiptContent> rows) {
        var id = ReceiptId.next();
        var salt = random();
        var canonicals = IntStream.range(0, rows.size())
                .mapToObj(position -> canonicalRow(position, rows.get(position), salt))
                .toList();
        var hashes = canonicals.stream().map(Hash::of).toList();
        var summary = new TreeMap<String, Object>(Map.of("count", rows.size()));
        if (!rows.isEmpty()) {
            summary.put("root", MerkleTree.root(hashes).hex());
        }
        store(id, actor, kind, content, salt, Map.of("rows", summary));
        var hashesTexts = rows.stream().anyMatch(row -> !row.hashed().isEmpty());
        if (hashesTexts && content.hashed().isEmpty()) {
            keepSalt(id, salt);
        }
        storeRows(id, 0, canonicals, rows);
        return id;
    }

    @Override
    public ReceiptId recordBulk(Actor actor, ReceiptKind kind, ReceiptContent content, Iterator<ReceiptContent> rows) {
        var id = ReceiptId.next();
        var salt = content.hashed().isEmpty() ? NO_SALT : random();
        var tree = new MerkleTree.Growing();
        while (rows.hasNext()) {
            var some = new ArrayList<ReceiptContent>();
            var canonicals = new ArrayList<String>();
            var first = Math.toIntExact(tree.size());
            while (rows.hasNext() && some.size() < ROWS_AT_ONCE) {
                var row = rows.next();
                if (!row.hashed().isEmpty()) {
                    throw new IllegalArgumentException("a streamed row keeps no texts");
                }
                var canonical = canonicalRow(Math.toIntExact(tree.size()), row, NO_SALT);
                tree.add(Hash.of(canonical));
                some.add(row);
                canonicals.add(canonical);
            }
            storeRows(id, first, canonicals, some);
        }
        var summary = new TreeMap<String, Object>(Map.of("count", tree.size()));
        if (tree.size() > 0) {
            summary.put("root", tree.root().hex());
        }
        store(id, actor, kind, content, salt, Map.of("rows", summary));
        return id;
    }

    @Override
    public boolean confirms(ReceiptId receipt, String name, String text) {
        return jdbc.sql("""
                        with found as (
                            select canonical from receipts.record where id = :id
                            union all
                            select canonical from receipts.pending where id = :id
                        )
                        select found.canonical, salt.salt
                        from found
                        join receipts.salt on salt.record_id = :id
                        """)
                .param("id", receipt.value())
                .query((row, _) -> {
                    var content = Json.object(
                            Json.object(Json.read(row.getString("canonical"))).get("content"));
                    return Hash.salted(row.getBytes("salt"), name, text).hex().equals(content.get(name));
                })
                .optional()
                .orElse(false);
    }

    @Override
    public void forget(ReceiptId receipt) {
        jdbc.sql("delete from receipts.salt where record_id = :id")
                .param("id", receipt.value())
                .update();
    }

    private void store(
            ReceiptId id,
            Actor actor,
            ReceiptKind kind,
            ReceiptContent content,
            byte[] salt,
            Map<String, Object> more) {
        var organizations = new LinkedHashSet<OrganizationId>();
        organizations.add(actor.organization());
        organizations.addAll(content.organizations());
        var moment = content.moment().orElseGet(clock::now).truncatedTo(ChronoUnit.MICROS);
        var canonical = new TreeMap<String, Object>(more);
        canonical.put("version", 1);
        canonical.put("id", id.toString());
        canonical.put("nonce", HexFormat.of().formatHex(random()));
        canonical.put("kind", kind.code());
        canonical.put("moment", CanonicalJson.text(moment));
        canonical.put(
                "actor",
                Map.of(
                        "user",
                        actor.user().toString(),
                        "organization",
                        actor.organization().toString()));
        canonical.put("organizations", texts(organizations));
        canonical.put("subjects", texts(content.subjects()));
        canonical.put("content", values(content, salt));
        jdbc.sql("""
                        insert into receipts.pending (id, organizations, subjects, canonical)
                        values (:id, cast(:organizations as uuid[]), cast(:subjects as uuid[]), :canonical)
                        """)
                .param("id", id.value())
                .param("organizations", array(organizations))
                .param("subjects", array(content.subjects()))
                .param("canonical", CanonicalJson.write(canonical))
                .update();
        if (!content.hashed().isEmpty()) {
            keepSalt(id, salt);
        }
    }

    private void keepSalt(ReceiptId id, byte[] salt) {
        jdbc.sql("insert into receipts.salt (record_id, salt) values (:id, :salt)")
                .param("id", id.value())
                .param("salt", salt)
                .update();
    }

    private void storeRows(ReceiptId id, int first, List<String> canonicals, List<ReceiptContent> rows) {
        jdbc.sql("""
                        insert into receipts.bulk_row (record_id, position, organizations, canonical)
                        select :id, :first + line.position - 1, cast(line.organizations as uuid[]), line.canonical
                        from unnest(cast(:organizations as text[]), cast(:canonicals as text[]))
                            with ordinality as line (organizations, canonical, position)
                        """)
                .param("id", id.value())
                .param("first", first)
                .param(
                        "organizations",
                        rows.stream().map(row -> array(row.organizations())).toArray(String[]::new))
                .param("canonicals", canonicals.toArray(String[]::new))
                .update();
    }

    /** The nonce keeps a reader of one row from guessing its neighbours out of the hashes in the row's proof. */
    private String canonicalRow(int position, ReceiptContent row, byte[] salt) {
        return CanonicalJson.write(Map.of(
                "position", position,
                "nonce", HexFormat.of().formatHex(random()),
                "organizations", texts(row.organizations()),
                "subjects", texts(row.subjects()),
                "content", values(row, salt)));
    }

    private static Map<String, Object> values(ReceiptContent content, byte[] salt) {
        var values = new TreeMap<>(content.values());
        content.hashed()
                .forEach((name, text) ->
                        values.put(name, Hash.salted(salt, name, text).hex()));
        return values;
    }

    private byte[] random() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }

    private static List<String> texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().toList();
    }

    private static String array(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(joining(",", "{", "}"));
    }
}
