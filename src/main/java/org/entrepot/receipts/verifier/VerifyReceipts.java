package org.entrepot.receipts.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entrepot.receipts.domain.Hash;

/** Checks an export of receipts offline. Exit code 0: everything holds; 1: something does not; 2: it could not be read. */
public final class VerifyReceipts {

    private static final String USAGE = """
            Usage: verify-receipts [--head HASH] FILE
            Checks an export of receipts: every hash, every block, the whole chain.
              --head HASH   hash of a block that you noted earlier; the chain must still contain it
            Exit code 0: everything holds; 1: something does not (the first thing is named); 2: FILE cannot be read.
            """;

    private VerifyReceipts() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() == 1 && !arguments.getFirst().startsWith("-")) {
            return verify(Path.of(arguments.getFirst()), Optional.empty(), out, err);
        }
        if (arguments.size() == 3 && arguments.getFirst().equals("--head") && isHash(arguments.get(1))) {
            return verify(Path.of(arguments.get(2)), Optional.of(new Hash(arguments.get(1))), out, err);
        }
        err.print(USAGE);
        return 2;
    }

    private static boolean isHash(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private static int verify(Path file, Optional<Hash> noted, PrintStream out, PrintStream err) {
        var number = 0L;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var verification = new Verification(noted);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                verification.line(line);
            }
            out.println(verification.finish());
            return 0;
        } catch (Verification.Broken broken) {
            out.println("BROKEN at line " + number + ": " + broken.getMessage());
            return 1;
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException unreadable) {
            out.println("BROKEN at line " + number + ": " + unreadable.getMessage());
            return 1;
        } catch (IOException unreadable) {
            err.println("cannot read " + file + ": " + unreadable);
            return 2;
        }
    }
}
