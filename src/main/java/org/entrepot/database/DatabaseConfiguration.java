package org.entrepot.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.entrepot.database.DatabaseSettings.Purpose;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.ProductionRequirement;
import org.entrepot.kernel.ProductionSetting;
import org.entrepot.kernel.SignInHint;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Chooses the database, and steps back where a data source is already there, as in tests. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties({DatabaseSettings.class, LaunchSettings.class})
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Launch launch(LaunchSettings launch, ListableBeanFactory beans) {
        // asked by name only: looking at the database itself would start it
        boolean own = beans.getBeanNamesForType(EmbeddedDatabase.class, true, false).length > 0;
        return new Launch(launch.mode(), launch.loadsPracticeWorld(own));
    }

    /** What the settings alone decide is said before the database is opened and before anything is laid out in it. */
    record SettingsAccepted() {}

    @Bean
    SettingsAccepted settingsAccepted(Launch launch, ObjectProvider<ProductionSetting> settings) {
        new StartGuard(launch, settings.orderedStream().toList()).afterSingletonsInstantiated();
        return new SettingsAccepted();
    }

    @Bean
    StartGuard startGuard(Launch launch, ObjectProvider<ProductionRequirement> requirements) {
        return new StartGuard(launch, requirements.orderedStream().toList());
    }

    @Bean
    @SuppressWarnings("SystemOut") // the console is where the person who started it looks
    StartAnnouncement startAnnouncement(Launch launch, ObjectProvider<SignInHint> hints) {
        return new StartAnnouncement(launch, hints.orderedStream().toList(), System.out);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(DataSource.class)
    static class Source {

        /** Destroyed after the data source that points to it, so that the server goes last. */
        @Bean
        @Conditional(NoForeignDatabase.class)
        EmbeddedDatabase embeddedDatabase(LaunchSettings launch, DatabaseSettings settings, SettingsAccepted accepted) {
            Path cache = Objects.requireNonNullElse(
                    settings.binaries(), launch.data().resolve("binaries"));
            return EmbeddedDatabase.open(launch.data(), cache, settings.purpose());
        }

        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(
                DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded, SettingsAccepted accepted) {
            HikariDataSource source = new HikariDataSource();
            EmbeddedDatabase own = embedded.getIfAvailable();
            source.setJdbcUrl(own == null ? settings.url() : own.url());
            source.setUsername(own == null ? settings.user() : own.user());
            source.setPassword(own == null ? settings.password() : own.password());
            check(source, settings.purpose());
            return source;
        }

        /** On a connection of its own: the pool takes no settings any more once it has handed one out. */
        private static void check(HikariDataSource source, Purpose purpose) {
            try (Connection connection =
                    DriverManager.getConnection(source.getJdbcUrl(), source.getUsername(), source.getPassword())) {
                DatabaseCheck.accept(connection, purpose);
            } catch (SQLException unreachable) {
                throw new StartRefused(
                        "The database %s cannot be used: %s".formatted(source.getJdbcUrl(), unreachable.getMessage()),
                        "Check ENTREPOT_DATABASE_URL, ENTREPOT_DATABASE_USER and ENTREPOT_DATABASE_PASSWORD, and that the"
                                + " server runs.",
                        unreachable);
            }
        }
    }

    /** Whether the operator named no PostgreSQL of their own. */
    static class NoForeignDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("entrepot.database.url"));
        }
    }
}
