package org.entrepot.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Refuses a form with files that is larger than its address takes, before anybody reads it: the token against forgery is a
 * field of the form, and looking for it would read the whole of it.
 */
@Component
@Order(FormGate.ORDER)
class FormGate extends OncePerRequestFilter {

    /** Ahead of the security chain. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 50;

    static final long PLAIN = 1024L * 1024;

    private static final String REFUSAL = FormGate.class.getName() + ".REFUSAL";

    private final List<Door> doors;

    FormGate(List<UploadLimits> limits) {
        doors = limits.stream()
                .flatMap(some -> some.limits().entrySet().stream())
                .map(entry -> new Door(PathPatternParser.defaultInstance.parse(entry.getKey()), entry.getValue()))
                .toList();
    }

    private record Door(PathPattern path, long limit) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limitOf(request.getRequestURI());
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(Problem.of(SiteRefusal.LENGTH_REQUIRED), request, response);
        } else if (request.getContentLengthLong() > limit) {
            var named = ByteSize.text(limit, request.getLocale());
            refuse(Problem.of(SiteRefusal.BODY_TOO_LARGE, named), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(REFUSAL, problem);
        request.getRequestDispatcher("/error").forward(new Unread(request), response);
    }

    /** The request without its form: whoever draws the answer would look for fields in it, and so read it. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    private long limitOf(String address) {
        var path = PathContainer.parsePath(address);
        return doors.stream()
                .filter(door -> door.path().matches(path))
                .mapToLong(Door::limit)
                .findFirst()
                .orElse(PLAIN);
    }

    /** Why a request was refused here. */
    static Optional<Problem> refusalOf(HttpServletRequest request) {
        return Optional.ofNullable((Problem) request.getAttribute(REFUSAL));
    }
}
