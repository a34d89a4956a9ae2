package org.entrepot.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"bin/run", "bin/test", "bin/format"})
    void each_script_says_in_one_line_what_it_does_and_stays_short(String script) throws Exception {
        Answer answer = run(Map.of(), script, "--help");
        assertThat(answer.code()).isZero();
        assertThat(answer.text().lines()).singleElement().asString().startsWith(script);
        assertThat(Files.readAllLines(Path.of(script))).hasSizeLessThan(60).contains("set -eu");
    }

    @Test
    void a_busy_port_is_said_before_anything_is_built_or_started() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(busy.getLocalPort());
            Answer answer = run(Map.of("PORT", port), "bin/run");
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.text().lines()).singleElement().asString().startsWith("Port " + port + " is busy.");
        }
    }

    @Test
    void a_word_that_is_none_gets_the_usage() throws Exception {
        Answer answer = run(Map.of(), "bin/run", "exprot");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains("usage: bin/run [export [file] | import <file>]");
    }

    private static Answer run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private record Answer(int code, String text) {}
}
