package org.entrepot.discovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.entrepot.kernel.Actor;
import org.entrepot.site.ActorAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * A page of our own, asked for within the request that runs, as somebody else: the handler that the address is mapped to,
 * its template, and nobody's session. Only ever reads.
 */
@Component
class PageAsked {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapters;
    private final ObjectProvider<ViewResolver> views;

    PageAsked(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<RequestMappingHandlerAdapter> adapters,
            ObjectProvider<ViewResolver> views) {
        this.mappings = mappings;
        this.adapters = adapters;
        this.views = views;
    }

    /** The page as text. */
    String as(Actor reader, String path, String query) {
        var running = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var request = new GetRequest(running.getRequest(), path, query);
        var response = new CapturedResponse(Objects.requireNonNull(running.getResponse()));
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(reader));
        SecurityContextHolder.setContext(context);
        try {
            answer(request, response);
            return response.text();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("GET " + path, failed);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ServletRequestPathUtils.parseAndCache(request);
        var chain = Objects.requireNonNull(mapping().getHandler(request));
        var answer = Objects.requireNonNull(
                adapters.orderedStream().findFirst().orElseThrow().handle(request, response, chain.getHandler()));
        var name = Objects.requireNonNull(answer.getViewName());
        var view = Objects.requireNonNull(
                views.orderedStream().findFirst().orElseThrow().resolveViewName(name, Locale.ROOT));
        view.render(answer.getModel(), request, response);
    }

    private RequestMappingHandlerMapping mapping() {
        return mappings.orderedStream().findFirst().orElseThrow();
    }
}
