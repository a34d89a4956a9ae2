package org.entrepot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Leads the cached context to the database of the test class that runs. */
public class TestDataSource extends AbstractDataSource {

    private final SpiedStatements spied = new SpiedStatements();
    private volatile HikariDataSource current;
    private volatile String database;

    TestDataSource(String database) {
        this.database = database;
        this.current = pool(database);
    }

    /** The database behind it now. */
    public String database() {
        return database;
    }

    /** What is sent to the database while that runs, values filled in. */
    public List<String> statementsOf(Runnable work) {
        return spied.during(work);
    }

    public void pointTo(String next) {
        var before = current;
        current = pool(next);
        database = next;
        before.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return spied.of(current.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return current.getConnection(username, password);
    }

    private static HikariDataSource pool(String database) {
        var config = new HikariConfig();
        config.setJdbcUrl(TestPostgres.url(database));
        config.setUsername("postgres");
        config.setMaximumPoolSize(24);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
