package org.entrepot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entrepot.access.application.CreateApiClient;

/** A program that asks the API over as many connections as it can keep busy. */
final class Traffic implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final int port;
    private final String token;

    private Traffic(int port, CreateApiClient.Created program) throws IOException, InterruptedException {
        this.port = port;
        this.token = token(program);
    }

    static Traffic of(CreateApiClient.Created program, int port) throws IOException, InterruptedException {
        return new Traffic(port, program);
    }

    /** Answers a second. */
    double throughput(String path, List<String> bodies, Duration length) {
        var start = System.nanoTime();
        var end = start + length.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, CONNECTIONS)
                    .<Callable<Integer>>mapToObj(_ -> () -> answers(path, bodies, end))
                    .toList();
            var sum = 0;
            for (var each : clients.invokeAll(work)) {
                sum += each.get();
            }
            return sum / ((System.nanoTime() - start) / 1e9);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int answers(String path, List<String> bodies, long end) throws IOException, InterruptedException {
        var count = 0;
        while (System.nanoTime() < end) {
            ask(path, bodies.get(turn.getAndIncrement() % bodies.size()));
            count++;
        }
        return count;
    }

    String ask(String path, String body) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String token(CreateApiClient.Created program) throws IOException, InterruptedException {
        var basic = Base64.getEncoder()
                .encodeToString(
                        (program.client().id() + ":" + program.secret().text()).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(at("/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$.access_token");
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        http.close();
    }
}
