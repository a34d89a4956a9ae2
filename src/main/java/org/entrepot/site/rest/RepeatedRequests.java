package org.entrepot.site.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;
import org.entrepot.site.Frames;
import org.entrepot.site.Refuser;
import org.entrepot.site.SiteRefusal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A creating request with an {@code Idempotency-Key} is done once: the key, the thing created and the answer are committed
 * together, and only then is the answer sent. A repeat waits for the first and gets its answer; a refusal leaves nothing,
 * so that a mended request may use the same key.
 */
@Component
@Order(JsonBodies.ORDER + 1)
class RepeatedRequests extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private final IdempotencyKeys keys;
    private final SystemClock clock;
    private final Refuser refuser;
    private final TransactionTemplate transaction;

    RepeatedRequests(
            IdempotencyKeys keys, SystemClock clock, Refuser refuser, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.clock = clock;
        this.refuser = refuser;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || request.getHeader(HEADER) == null
                || Frames.actor().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            refuser.refuse(Problem.at(HEADER, SiteRefusal.IDEMPOTENCY_KEY_MALFORMED), request, response);
            return;
        }
        var repeatable = IdempotentRequest.of(Frames.actor().orElseThrow().user(), key, request);
        var buffer = new ContentCachingResponseWrapper(response);
        try {
            var earlier = earlierOrNow(repeatable, request, buffer, chain);
            if (earlier.isPresent()) {
                repeat(repeatable, earlier.get(), request, response);
            } else {
                buffer.copyBodyToResponse();
            }
        } catch (TransactionException failure) {
            refuser.fail(failure, request, response);
        }
    }

    /** What was answered before under this key; otherwise the request is carried out, into the buffer. */
    private Optional<IdempotencyKeys.Entry> earlierOrNow(
            IdempotentRequest repeatable,
            HttpServletRequest request,
            ContentCachingResponseWrapper buffer,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            var earlier = transaction.execute(status -> {
                if (!keys.claim(repeatable, clock.now())) {
                    return Optional.of(keys.find(repeatable));
                }
                carryOut(request, buffer, chain);
                if (buffer.getStatus() / 100 == 2) {
                    keys.answer(repeatable, StoredAnswer.of(buffer));
                } else {
                    status.setRollbackOnly();
                }
                return Optional.<IdempotencyKeys.Entry>empty();
            });
            return earlier == null ? Optional.empty() : earlier;
        } catch (ChainFailure failure) {
            failure.rethrow();
            throw failure;
        }
    }

    private static void carryOut(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException failure) {
            throw new ChainFailure(failure);
        }
    }

    private void repeat(
            IdempotentRequest repeatable,
            IdempotencyKeys.Entry earlier,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (repeatable.isRepeatOf(earlier.hash())) {
            earlier.answer().writeTo(response);
        } else {
            refuser.refuse(Problem.at(HEADER, SiteRefusal.IDEMPOTENCY_KEY_REUSED), request, response);
        }
    }

    /** Carries a checked exception of the chain through the transaction, which it rolls back. */
    private static final class ChainFailure extends RuntimeException {

        ChainFailure(Exception cause) {
            super(cause);
        }

        void rethrow() throws ServletException, IOException {
            switch (Objects.requireNonNull(getCause())) {
                case ServletException failure -> throw failure;
                case IOException failure -> throw failure;
                default -> throw this;
            }
        }
    }
}
