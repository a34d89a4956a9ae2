package org.entrepot.site.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.entrepot.kernel.Problem;
import org.entrepot.site.Refuser;
import org.entrepot.site.SiteRefusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads each JSON body below /api once, up to its limit, and lets through only what every reader behind can take. */
@Component
@Order(JsonBodies.ORDER)
class JsonBodies extends OncePerRequestFilter {

    /** Behind the security chain, which answers strangers without reading anything. */
    static final int ORDER = 0;

    static final int LIMIT = 1024 * 1024;

    private final Refuser refuser;

    JsonBodies(Refuser refuser) {
        this.refuser = refuser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || !isJson(request.getContentType());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getContentLengthLong() > LIMIT ? Optional.<byte[]>empty() : read(request);
        if (body.isEmpty()) {
            refuser.refuse(Problem.of(SiteRefusal.BODY_TOO_LARGE, "1 MB"), request, response);
            return;
        }
        var problem = JsonBody.check(body.get());
        if (problem.isPresent()) {
            refuser.refuse(problem.get(), request, response);
        } else {
            chain.doFilter(new RequestWithBody(request, body.get()), response);
        }
    }

    /** Stops one byte beyond the limit, whatever length was announced. */
    private static Optional<byte[]> read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        return body.length > LIMIT ? Optional.empty() : Optional.of(body);
    }

    private static boolean isJson(String contentType) {
        try {
            var type = contentType == null ? MediaType.ALL : MediaType.parseMediaType(contentType);
            return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
