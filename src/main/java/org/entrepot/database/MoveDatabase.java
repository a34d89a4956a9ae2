package org.entrepot.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Carries all data from one PostgreSQL to another: {@code bin/run export [file]} and {@code bin/run import <file>}. */
public final class MoveDatabase {

    private static final String USAGE = "usage: bin/run export [file] | bin/run import <file>";

    private MoveDatabase() {}

    @SuppressWarnings("SystemOut") // a command at the console
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String verb = arguments.isEmpty() ? "" : arguments.getFirst();
        boolean export = verb.equals("export") && arguments.size() <= 2;
        boolean known = export || (verb.equals("import") && arguments.size() == 2);
        if (!known) {
            err.println(USAGE);
            return 2;
        }
        Path file = Path.of(arguments.size() == 2 ? arguments.get(1) : "entrepot-export.zip")
                .toAbsolutePath();
        try (ConfigurableApplicationContext context = context(verb)) {
            move(context.getBean(DataSource.class), files(context, out), export, file, out);
            return 0;
        } catch (StartRefused refused) {
            err.printf("%s%n%s%n", refused.getMessage(), refused.wayOut());
            return 1;
        } catch (SQLException | IOException failed) {
            err.printf("The %s failed and changed nothing: %s%n", verb, failed.getMessage());
            return 1;
        }
    }

    /** Where the application keeps them, by the same settings. */
    private static FileContents files(ConfigurableApplicationContext context, PrintStream out) {
        Path set = context.getEnvironment().getProperty("entrepot.files.directory", Path.class);
        Path own = context.getBean(LaunchSettings.class).data().resolve("files");
        return new FileContents(Objects.requireNonNullElse(set, own), out);
    }

    private static void move(DataSource source, FileContents files, boolean export, Path file, PrintStream out)
            throws SQLException, IOException {
        ExportManifest moved = export
                ? new ExportDatabase(source, out, files).to(file)
                : new ImportDatabase(source, out, files).from(file);
        long rows =
                moved.tables().stream().mapToLong(ExportManifest.Table::rows).sum();
        out.printf(
                "%s %d rows of %d tables and %d files: %s%n",
                export ? "Exported" : "Imported",
                rows,
                moved.tables().size(),
                moved.files().size(),
                file);
    }

    private static ConfigurableApplicationContext context(String purpose) {
        return new SpringApplicationBuilder(DatabaseConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.org.flywaydb=warn")
                .run("--entrepot.database.purpose=" + purpose, "--entrepot.mode=practice");
    }
}
