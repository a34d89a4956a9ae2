package org.entrepot.materials.application;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.entrepot.kernel.Launch;
import org.entrepot.materials.domain.LinkFault;
import org.entrepot.materials.domain.LinkProbe;
import org.springframework.stereotype.Component;

/**
 * Asks an address for its head, and for itself where it will not tell its head. A name is resolved once for each step of a
 * redirection, every address it stands for must be public, and the connection goes to the very address that was looked at.
 */
@Component
class AskTheWeb implements LinkProbe {

    private static final int STEPS = 5;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final String END = "\r\n\r\n";
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(15);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2}).*", Pattern.DOTALL);
    private static final Pattern LOCATION = Pattern.compile("(?im)^location:[ \\t]*(\\S+)[ \\t]*\\r?$");

    /** What may say no to the question for a head, or to whoever has not signed in, and yet be there. */
    private static final List<Integer> ASKED_OTHERWISE = List.of(400, 403, 405, 406, 501);

    private final Wire wire;
    private final Launch launch;

    AskTheWeb(Wire wire, Launch launch) {
        this.wire = wire;
        this.launch = launch;
    }

    private static final class Faulty extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final LinkFault fault;

        Faulty(LinkFault fault) {
            super(fault.code(), null, false, false);
            this.fault = fault;
        }
    }

    private record Answer(int status, Optional<String> location) {}

    @Override
    public Optional<LinkFault> look(String url) {
        if (launch.isPractice() && isMadeUp(url)) {
            return url.endsWith("/gone") ? Optional.of(LinkFault.GONE) : Optional.empty();
        }
        // a name server that never answers holds its thread, but not us
        var looking = new FutureTask<>(() -> follow(url));
        Thread.ofVirtual().name("link-check").start(looking);
        try {
            return looking.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            looking.cancel(true);
            return Optional.of(LinkFault.TIMED_OUT);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of(LinkFault.TIMED_OUT);
        }
    }

    /** The practice world is full of addresses that nobody can own; they answer as if they were there. */
    private static boolean isMadeUp(String url) {
        var host = Optional.ofNullable(URI.create(url).getHost()).orElse("");
        return host.endsWith(".example");
    }

    private Optional<LinkFault> follow(String url) {
        try {
            var next = URI.create(url);
            for (var step = 0; step <= STEPS; step++) {
                var answer = ask(next);
                if (answer.location().isEmpty()) {
                    return judge(answer.status());
                }
                next = next.resolve(answer.location().get());
            }
            return Optional.of(LinkFault.TOO_MANY_REDIRECTS);
        } catch (Faulty faulty) {
            return Optional.of(faulty.fault);
        } catch (IllegalArgumentException _) {
            return Optional.of(LinkFault.NOT_HTTPS);
        }
    }

    private static Optional<LinkFault> judge(int status) {
        if (status == 404 || status == 410) {
            return Optional.of(LinkFault.GONE);
        }
        return status >= 500 ? Optional.of(LinkFault.SERVER_ERROR) : Optional.empty();
    }

    private Answer ask(URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme())
                || address.getHost() == null
                || address.getRawUserInfo() != null) {
            throw new Faulty(LinkFault.NOT_HTTPS);
        }
        var target = publicAddress(address.getHost());
        var answer = ask(address, target, "HEAD");
        return ASKED_OTHERWISE.contains(answer.status()) ? ask(address, target, "GET") : answer;
    }

    private InetAddress publicAddress(String host) {
        try {
            var found = wire.resolve(host.replaceAll("^\\[|]$", ""));
            if (!List.of(found).stream().allMatch(PublicAddresses::isPublic)) {
                throw new Faulty(LinkFault.NOT_PUBLIC);
            }
            return found[0];
        } catch (UnknownHostException _) {
            throw new Faulty(LinkFault.UNKNOWN_HOST);
        } catch (IOException _) {
            throw new Faulty(LinkFault.UNREACHABLE);
        }
    }

    private Answer ask(URI address, InetAddress target, String method) {
        var port = address.getPort() < 0 ? 443 : address.getPort();
        try (var socket = wire.connect(target, address.getHost(), port, STEP)) {
            socket.getOutputStream().write(question(address, port, method).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return answer(head(socket.getInputStream()));
        } catch (SocketTimeoutException _) {
            throw new Faulty(LinkFault.TIMED_OUT);
        } catch (SSLException _) {
            throw new Faulty(LinkFault.CERTIFICATE_INVALID);
        } catch (IOException _) {
            throw new Faulty(LinkFault.UNREACHABLE);
        }
    }

    private static String question(URI address, int port, String method) {
        var path = Optional.ofNullable(address.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var host = port == 443 ? address.getHost() : address.getHost() + ":" + port;
        return method + " " + path + query + " HTTP/1.1\r\nHost: " + host
                + "\r\nUser-Agent: Entrepot-link-check\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    /** No further than its empty line, and no more than fits. */
    private static String head(InputStream content) throws IOException {
        var head = new StringBuilder();
        for (var next = content.read(); next >= 0 && head.length() < LONGEST_HEAD; next = content.read()) {
            head.append((char) next);
            if (next == '\n' && head.indexOf(END, Math.max(0, head.length() - END.length())) >= 0) {
                break;
            }
        }
        return head.toString();
    }

    private static Answer answer(String head) {
        var status = STATUS.matcher(head);
        if (!status.matches()) {
            throw new Faulty(LinkFault.NOT_HTTPS);
        }
        var code = Integer.parseInt(status.group(1));
        var location = LOCATION.matcher(head);
        var isElsewhere = code / 100 == 3 && location.find();
        return new Answer(code, isElsewhere ? Optional.of(location.group(1)) : Optional.empty());
    }
}
