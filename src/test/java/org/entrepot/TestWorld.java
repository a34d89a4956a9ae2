package org.entrepot;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** What tests put in place of the outside: the database server and the business clock. */
@TestConfiguration(proxyBeanMethods = false)
class TestWorld {

    /** Migrated by the first context, then copied for every test class. */
    static final String TEMPLATE = "entrepot_template";

    @Bean
    @Primary
    TestDataSource dataSource() {
        TestPostgres.contextsUseIt();
        if (FreshDatabase.isTemplateReady()) {
            return new TestDataSource(TestPostgres.create(TEMPLATE));
        }
        TestPostgres.execute("drop database if exists " + TEMPLATE);
        TestPostgres.execute("create database " + TEMPLATE);
        return new TestDataSource(TEMPLATE);
    }

    /** Few rounds: what takes an attacker's time takes ours in every test that signs in. */
    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        return new Pbkdf2PasswordEncoder("", 16, 1_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
