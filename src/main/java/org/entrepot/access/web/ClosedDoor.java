package org.entrepot.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.access.domain.Scope;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Refusal;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;

/** What a caller hears whom the chain does not let through: pages lead to the sign-in, the API answers with a problem. */
@Component
class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver translator;
    private final ViewResolver views;

    ClosedDoor(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver translator,
            @Qualifier("jteViewResolver") ViewResolver views) {
        this.translator = translator;
        this.views = views;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    unknown instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer");
            refuse(SiteRefusal.SIGN_IN_REQUIRED, request, response);
        } else if ("true".equals(request.getHeader("HX-Request"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", SignInAddress.comingBackTo(pageOfFragment(request)));
        } else {
            response.sendRedirect(
                    "GET".equals(request.getMethod()) ? SignInAddress.comingBackTo(path(request)) : SignInAddress.PATH);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            refuse(AccessRefusal.FORM_OUT_OF_DATE, request, response);
        } else if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof ApiScopes.MissingScope missing) {
            refuse(
                    AccessRefusal.SCOPE_REQUIRED,
                    request,
                    response,
                    missing.scope().map(Scope::code).orElse("-"));
        } else {
            refuse(Denial.NOT_FOUND, request, response);
        }
    }

    private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response, String... arguments)
            throws ServletException {
        var answer = translator.resolveException(request, response, null, RefusedException.because(refusal, arguments));
        if (answer != null && answer.getViewName() != null) {
            render(answer, answer.getViewName(), request, response);
        }
    }

    private void render(ModelAndView answer, String name, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        try {
            var view = views.resolveViewName(name, request.getLocale());
            if (answer.getStatus() != null) {
                response.setStatus(answer.getStatus().value());
            }
            if (view != null) {
                view.render(answer.getModel(), request, response);
            }
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    private static String path(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String pageOfFragment(HttpServletRequest request) {
        var page = request.getHeader("HX-Current-URL");
        try {
            var address = new URI(page == null ? "/" : page);
            var query = address.getRawQuery();
            return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
        } catch (URISyntaxException _) {
            return "/";
        }
    }
}
