package org.entrepot.materials.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.Mode;
import org.entrepot.materials.domain.LinkFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R155: links are looked at from outside only")
class AskTheWebTest {

    private static final String PUBLIC = "93.184.216.34";

    private final FakeWire wire = new FakeWire();
    private final AskTheWeb web = new AskTheWeb(wire, new Launch(Mode.PRODUCTION, false));

    @ParameterizedTest
    @CsvSource({"200,", "204,", "401,", "403,", "429,", "404,GONE", "410,GONE", "500,SERVER_ERROR", "503,SERVER_ERROR"})
    void an_answer_is_judged_by_its_status(int status, LinkFault fault) {
        wire.answers("kit.publisher.example", PUBLIC, "HTTP/1.1 " + status + " so\r\n\r\n");
        assertThat(web.look("https://kit.publisher.example/kit?a=b")).isEqualTo(Optional.ofNullable(fault));
        assertThat(wire.asked.getFirst()).startsWith("HEAD /kit?a=b HTTP/1.1\r\nHost: kit.publisher.example\r\n");
    }

    @Test
    void whoever_refuses_to_tell_its_head_is_asked_for_itself() {
        wire.answers("kit.publisher.example", PUBLIC, "HTTP/1.1 405 no\r\n\r\n");
        web.look("https://kit.publisher.example/");
        assertThat(wire.asked).hasSize(2).last().asString().startsWith("GET / ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.9",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.7",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "ff02::1"
            })
    void an_address_that_is_not_public_is_never_called(String address) {
        wire.answers("inside.publisher.example", address, "HTTP/1.1 200 fine\r\n\r\n");
        assertThat(web.look("https://inside.publisher.example/")).contains(LinkFault.NOT_PUBLIC);
        assertThat(wire.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "172.32.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450::5"})
    void a_public_one_is_called(String address) {
        wire.answers("kit.publisher.example", address, "HTTP/1.1 200 fine\r\n\r\n");
        assertThat(web.look("https://kit.publisher.example/")).isEmpty();
        assertThat(wire.called).containsExactly(address(address));
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_stay_away() throws IOException {
        wire.addresses.put("mixed.publisher.example", new InetAddress[] {address(PUBLIC), address("10.0.0.1")});
        assertThat(web.look("https://mixed.publisher.example/")).contains(LinkFault.NOT_PUBLIC);
        assertThat(wire.asked).isEmpty();
    }

    @Test
    void a_redirection_inside_is_not_followed() {
        wire.answers(
                "kit.publisher.example",
                PUBLIC,
                "HTTP/1.1 302 on\r\nLocation: https://metadata.publisher.example/\r\n\r\n");
        wire.answers("metadata.publisher.example", "169.254.169.254", "HTTP/1.1 200 fine\r\n\r\n");
        assertThat(web.look("https://kit.publisher.example/")).contains(LinkFault.NOT_PUBLIC);
        assertThat(wire.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://kit.publisher.example/", "ftp://kit.publisher.example/", "file:///etc/passwd"})
    void a_redirection_to_something_insecure_is_not_followed(String target) {
        wire.answers("kit.publisher.example", PUBLIC, "HTTP/1.1 301 on\r\nlocation: " + target + "\r\n\r\n");
        assertThat(web.look("https://kit.publisher.example/")).contains(LinkFault.NOT_HTTPS);
        assertThat(wire.asked).hasSize(1);
    }

    @Test
    void a_redirection_without_end_ends() {
        wire.answers("kit.publisher.example", PUBLIC, "HTTP/1.1 302 on\r\nLocation: /again\r\n\r\n");
        assertThat(web.look("https://kit.publisher.example/")).contains(LinkFault.TOO_MANY_REDIRECTS);
        assertThat(wire.asked).hasSizeLessThan(10);
    }

    @Test
    void silence_nonsense_and_endless_heads_are_faults() {
        assertThat(web.look("https://nobody.publisher.example/")).contains(LinkFault.UNKNOWN_HOST);
        wire.answers("kit.publisher.example", PUBLIC, "SSH-2.0-hello\r\n");
        assertThat(web.look("https://kit.publisher.example/")).contains(LinkFault.NOT_HTTPS);
        wire.answers("slow.publisher.example", PUBLIC, null);
        assertThat(web.look("https://slow.publisher.example/")).contains(LinkFault.TIMED_OUT);
        wire.answers("long.publisher.example", PUBLIC, "HTTP/1.1 200 fine\r\n" + "a: b\r\n".repeat(100_000));
        assertThat(web.look("https://long.publisher.example/")).isEmpty();
    }

    @Test
    void in_the_practice_marketplace_made_up_addresses_answer_as_if_they_were_there() {
        var practice = new AskTheWeb(wire, new Launch(Mode.PRACTICE, true));
        assertThat(practice.look("https://partners.larkspur.example/kit")).isEmpty();
        assertThat(practice.look("https://partners.larkspur.example/gone")).contains(LinkFault.GONE);
        assertThat(wire.asked).isEmpty();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Names and answers as told; what was asked of whom is kept. */
    private static final class FakeWire implements Wire {

        private final Map<String, InetAddress[]> addresses = new HashMap<>();
        private final Map<String, String> answers = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private final List<InetAddress> called = new ArrayList<>();

        void answers(String host, String at, @Nullable String answer) {
            addresses.put(host, new InetAddress[] {address(at)});
            if (answer != null) {
                answers.put(host, answer);
            }
        }

        @Override
        public InetAddress[] resolve(String host) throws IOException {
            var found = addresses.get(host);
            if (found == null) {
                throw new UnknownHostException(host);
            }
            return found;
        }

        @Override
        public Socket connect(InetAddress address, String host, int port, Duration limit) throws IOException {
            called.add(address);
            var answer = answers.get(host);
            if (answer == null) {
                throw new SocketTimeoutException();
            }
            return new Socket() {
                private final ByteArrayOutputStream question = new ByteArrayOutputStream();

                @Override
                public OutputStream getOutputStream() {
                    return question;
                }

                @Override
                public InputStream getInputStream() {
                    asked.add(question.toString(StandardCharsets.US_ASCII));
                    return new ByteArrayInputStream(answer.getBytes(StandardCharsets.US_ASCII));
                }
            };
        }
    }
}
