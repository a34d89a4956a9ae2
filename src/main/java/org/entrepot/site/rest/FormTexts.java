package org.entrepot.site.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.entrepot.kernel.Problem;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses form fields and parameters that hold what no text may hold, so that no use case has to think of it. */
@Configuration(proxyBeanMethods = false)
class FormTexts implements WebMvcConfigurer, HandlerInterceptor {

    /** What the container puts in place of bytes that are no UTF-8; nobody types it. */
    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        List<Problem> problems = request.getParameterMap().entrySet().stream()
                .filter(field -> !isText(field.getKey())
                        || !Arrays.stream(field.getValue()).allMatch(FormTexts::isText))
                .map(field -> Problem.at(field.getKey(), SiteRefusal.MALFORMED_TEXT))
                .toList();
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        return true;
    }

    private static boolean isText(String text) {
        return JsonBody.isText(text) && text.indexOf(REPLACEMENT) < 0;
    }
}
