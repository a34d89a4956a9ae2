package org.entrepot.receipts.verifier;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the verifier as a person at a terminal does, for tests of other packages. */
public final class Verified {

    private Verified() {}

    /** What it says about the export. */
    public static String say(List<String> arguments) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        VerifyReceipts.run(arguments, out, out);
        return said.toString(StandardCharsets.UTF_8);
    }
}
