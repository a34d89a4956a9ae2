package org.entrepot.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.database.ExportManifest.Migration;
import org.entrepot.database.ExportManifest.Sequence;
import org.entrepot.database.ExportManifest.Table;

/** Reads from PostgreSQL's own catalogue which tables, sequences and migrations the database holds; knows no module. */
final class Contents {

    /** Ours is what no extension and no PostgreSQL put there; temporary and system schemas begin with pg_. */
    private static final String OURS = """
            n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'entrepot_import')
            and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                            and d.deptype = 'e')
            """;

    private final Connection connection;

    Contents(Connection connection) {
        this.connection = connection;
    }

    List<Table> tables() throws SQLException {
        return tables("not");
    }

    private List<Table> tables(String not) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
            select n.nspname, c.relname,
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and %s and c.relname %s like 'flyway\\_schema\\_history%%'
            order by n.nspname, c.relname
            """.formatted(OURS, not))) {
            while (rows.next()) {
                Array columns = rows.getArray(3);
                tables.add(new Table(rows.getString(1), rows.getString(2), List.of((String[]) columns.getArray()), 0));
            }
        }
        return tables;
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'S' and %s order by n.nspname, c.relname
                        """.formatted(OURS))) {
            while (rows.next()) {
                found.add(new Sequence(rows.getString(1), rows.getString(2), 1, false));
            }
        }
        List<Sequence> sequences = new ArrayList<>();
        for (Sequence sequence : found) {
            sequences.add(position(sequence));
        }
        return sequences;
    }

    private Sequence position(Sequence sequence) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_value, is_called from " + sequence.quoted())) {
            row.next();
            return new Sequence(sequence.schema(), sequence.name(), row.getLong(1), row.getBoolean(2));
        }
    }

    /** In the order in which they ran, over all modules, so that a new database can be brought to the same point. */
    List<Migration> migrations() throws SQLException {
        List<String> parts = new ArrayList<>();
        for (Table history : tables("")) {
            parts.add("""
                    select '%s' as history, version, installed_on, installed_rank from %s
                    where success and version is not null and type <> 'BASELINE'
                    """.formatted(history.name().replace("'", "''"), history.quoted()));
        }
        List<Migration> migrations = new ArrayList<>();
        if (parts.isEmpty()) {
            return migrations;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        String.join(" union all ", parts) + " order by installed_on, installed_rank, history")) {
            while (rows.next()) {
                migrations.add(new Migration(rows.getString(1), rows.getString(2)));
            }
        }
        return migrations;
    }

    boolean isEmpty(Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select 1 from " + table.quoted() + ")")) {
            row.next();
            return !row.getBoolean(1);
        }
    }
}
