package org.entrepot.channel;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.entrepot.Entrepot;
import org.entrepot.TestClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * A second process of the marketplace on the same database: does what the lines of its input say, each at once, and answers
 * each on its output.
 */
public final class RaceProcess {

    static final String ANSWER = "race ";

    private RaceProcess() {}

    /** @param args address of the database, and how far business time is ahead of the machine's, in microseconds */
    public static void main(String[] args) throws IOException {
        var database = new HikariDataSource();
        database.setJdbcUrl(args[0]);
        database.setUsername("postgres");
        database.setMaximumPoolSize(8);
        var clock = new TestClock();
        clock.runAhead(Duration.of(Long.parseLong(args[1]), ChronoUnit.MICROS));
        var context = new SpringApplicationBuilder(Entrepot.class)
                .initializers(starting -> {
                    var beans = (GenericApplicationContext) starting;
                    beans.getBeanFactory().registerSingleton("testsOnly", new WithoutTestWorld());
                    beans.registerBean("dataSource", DataSource.class, () -> database, one -> one.setPrimary(true));
                    beans.registerBean("testClock", TestClock.class, () -> clock, one -> one.setPrimary(true));
                })
                .properties(
                        "server.port=0",
                        "spring.main.lazy-initialization=true",
                        "entrepot.mode=practice",
                        "entrepot.practice=skip",
                        "entrepot.receipts.sealing=false",
                        "entrepot.clock.due-work=false")
                .profiles("test")
                .run();
        var actions = context.getBean(RaceActions.class);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var threads = Executors.newCachedThreadPool()) {
            say("ready");
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                var told = line;
                threads.submit(() -> say(actions.act(told)));
            }
        }
        System.exit(0);
    }

    private static synchronized void say(String answer) {
        System.out.println(ANSWER + answer);
        System.out.flush();
    }

    /** What tests put in place of the outside is put in place here by hand. */
    private static final class WithoutTestWorld extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata()
                    .hasAnnotation("org.springframework.boot.test.context.TestConfiguration");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTestWorld;
        }

        @Override
        public int hashCode() {
            return WithoutTestWorld.class.hashCode();
        }
    }
}
