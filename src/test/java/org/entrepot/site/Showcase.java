package org.entrepot.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.entrepot.Entrepot;
import org.entrepot.TestPostgres;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.ModelAndView;

/** Serves the components at /gallery, to be looked at: {@code -Dexec.mainClass=org.entrepot.site.Showcase}. */
@TestConfiguration(proxyBeanMethods = false)
class Showcase {

    public static void main(String[] arguments) {
        var application = new SpringApplication(Entrepot.class, Showcase.class);
        application.run(
                "--spring.datasource.url=" + TestPostgres.url(TestPostgres.create("template1")),
                "--spring.datasource.username=postgres",
                "--entrepot.database.embedded=false",
                "--server.port=18085");
    }

    @Bean
    @Order(0)
    SecurityFilterChain open(HttpSecurity security) {
        return security.securityMatcher("/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new SomebodyAtTheGallery(), AuthorizationFilter.class)
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'")))
                .build();
    }

    @Bean
    Navigation sampleNavigation() {
        return actor -> actor.isEmpty()
                ? List.of()
                : List.of(
                        new NavigationEntry("site.store", "/gallery", 10),
                        new NavigationEntry("site.language", "/elsewhere", 20),
                        new NavigationEntry("site.account", "/elsewhere2", 30));
    }

    private static class SomebodyAtTheGallery extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestURI().startsWith("/gallery")) {
                SecurityContextHolder.getContext()
                        .setAuthentication(new ActorAuthentication(Actor.person(
                                UserId.next(), OrganizationId.next(), "Mina Park", Set.of(Role.GLOBAL_ADMIN))));
            }
            chain.doFilter(request, response);
        }
    }

    @Controller
    static class Gallery {

        @GetMapping("/gallery")
        ModelAndView gallery(Frame frame, HttpServletRequest request) {
            var form =
                    Form.of(java.util.Map.of("name", "Contoso Backup", "option", "two", "prices[0].amount", "12.50"));
            var shown = request.getParameter("wrong") == null
                    ? form
                    : form.refused(List.of(
                            Problem.at("email", SiteRefusal.FIELD_REQUIRED),
                            Problem.at("kind", SiteRefusal.FIELD_REQUIRED)));
            return new ModelAndView(
                    "site/gallery", "page", new GalleryPage(frame, shown, Instant.parse("2026-06-01T09:00:00Z")));
        }
    }
}
