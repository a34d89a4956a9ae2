package org.entrepot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 50,000 offers, 100,000 partners and 10 million authorizations with their history, or any part of that. The same scale
 * and seed make the same world. Nothing but SQL, so that no client program is needed.
 */
final class LargeWorld {

    private static final int OFFERS = 50_000;
    private static final int PARTNERS = 100_000;
    private static final int MEAN = 270;
    private static final int SEED = 20260601;

    /** Written at once; their indexes and constraints are taken away before, and built and proved afterwards. */
    private static final List<String> TABLES = List.of(
            "organizations.organization",
            "organizations.organization_country",
            "organizations.enrolment",
            "organizations.program_status",
            "organizations.partner_agreement",
            "relationships.customer_relationship",
            "relationships.customer_agreement",
            "catalog.offer",
            "catalog.offer_state",
            "catalog.plan",
            "catalog.live_plan",
            "catalog.live_listing",
            "catalog.publication",
            "catalog.price",
            "channel.audience",
            "channel.audience_change",
            "channel.audience_option",
            "channel.authorization");

    private final JdbcTemplate jdbc;
    private final double scale;

    LargeWorld(JdbcTemplate jdbc, double scale) {
        this.jdbc = jdbc;
        this.scale = scale;
    }

    int offers() {
        return Math.max(20, (int) (OFFERS * scale));
    }

    int partners() {
        return Math.max(100, (int) (PARTNERS * scale));
    }

    /** Seconds for the rows, and for indexes, constraints and statistics. */
    record Loaded(double rows, double proof, long authorizations) {}

    Loaded load(String publicationContent, String planContent) {
        var start = System.nanoTime();
        var later = strip();
        jdbc.execute("alter table channel.authorization disable trigger user");
        for (var statement : statements(publicationContent, planContent)) {
            jdbc.execute(statement);
        }
        var loaded = System.nanoTime();
        jdbc.execute("alter table channel.authorization enable trigger user");
        later.forEach(each -> jdbc.execute("set maintenance_work_mem = '512MB'; " + each));
        TABLES.forEach(table -> jdbc.execute("vacuum analyze " + table));
        var proved = System.nanoTime();
        return new Loaded(
                (loaded - start) / 1e9,
                (proved - loaded) / 1e9,
                Objects.requireNonNull(jdbc.queryForObject("select count(*) from channel.authorization", Long.class)));
    }

    /** Drops what would be kept up row by row; returns how to put it back, keys first, references last. */
    private List<String> strip() {
        var tables = TABLES.stream().map(table -> "'" + table + "'").collect(Collectors.joining(", "));
        var references = constraints("contype = 'f' and (%s)", tables, true);
        var keys = constraints("contype in ('p', 'u', 'x') and %s", tables, false);
        var checks = constraints("contype = 'c' and %s", tables, false);
        var indexes = jdbc.queryForList("""
                select pg_get_indexdef(index.indexrelid) as made, cast(index.indexrelid as regclass)::text as name
                from pg_index index
                where index.indrelid = any (array[%s]::regclass[])
                    and not exists (select 1 from pg_constraint where conindid = index.indexrelid)
                """.formatted(tables));
        Stream.of(references, checks, keys).flatMap(List::stream).forEach(each -> jdbc.execute(each.drop()));
        indexes.forEach(each -> jdbc.execute("drop index " + each.get("name")));
        var later = new ArrayList<String>();
        keys.forEach(each -> later.add(each.add()));
        indexes.forEach(each -> later.add(String.valueOf(each.get("made"))));
        checks.forEach(each -> later.add(each.add()));
        references.forEach(each -> later.add(each.add()));
        return later;
    }

    private record Constraint(String drop, String add) {}

    private List<Constraint> constraints(String which, String tables, boolean andReferencing) {
        var ours = "conrelid = any (array[" + tables + "]::regclass[])";
        var condition = andReferencing ? ours + " or confrelid = any (array[" + tables + "]::regclass[])" : ours;
        return jdbc.query(
                "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where "
                        + which.formatted(condition),
                (row, _) -> new Constraint(
                        "alter table " + row.getString(1) + " drop constraint \"" + row.getString(2) + "\"",
                        "alter table " + row.getString(1) + " add constraint \"" + row.getString(2) + "\" "
                                + row.getString(3)));
    }

    private List<String> statements(String publicationContent, String planContent) {
        try (var file = LargeWorld.class.getResourceAsStream("/bench/world.sql")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":partners", Integer.toString(partners()))
                    .replace(":offers", Integer.toString(offers()))
                    .replace(":mean", Integer.toString(MEAN))
                    .replace(":seed", Integer.toString(SEED))
                    .replace(":content", "'" + publicationContent.replace("'", "''") + "'")
                    .replace(":plan", "'" + planContent.replace("'", "''") + "'");
            return List.of(text.split("\n-- next\n"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
