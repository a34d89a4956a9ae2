package org.entrepot.site.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.UserId;
import org.entrepot.site.ActorAuthentication;
import org.entrepot.site.ExpectedVersion;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/** A small resource of its own, behind the real edge: what a module's API sees of it. */
@TestConfiguration(proxyBeanMethods = false)
class Probe {

    /** Named in a header; stands for whoever signed in. */
    static final String CALLER = "X-Caller";

    record Thing(String name, Optional<List<Part>> parts, Optional<OfferId> offer) {}

    record Part(String label, int count) {}

    @Bean
    @Order(0)
    SecurityFilterChain probeChain(HttpSecurity http) {
        return http.securityMatcher("/api/probe/**", "/probe/**")
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new Caller(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    Things things(JdbcClient jdbc) {
        jdbc.sql("create table if not exists public.probe_thing (name text not null)")
                .update();
        return new Things(jdbc);
    }

    private static final class Caller extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional.ofNullable(request.getHeader(CALLER))
                    .map(UserId::of)
                    .ifPresent(user -> SecurityContextHolder.getContext()
                            .setAuthentication(new ActorAuthentication(
                                    Actor.person(user, new OrganizationId(user.value()), "Caller", Set.of()))));
            chain.doFilter(request, response);
        }
    }

    /** A use case. */
    @Transactional
    static class Things {

        private final JdbcClient jdbc;
        private final AtomicInteger calls = new AtomicInteger();

        Things(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Outcome<String> add(String name) {
            calls.incrementAndGet();
            jdbc.sql("insert into public.probe_thing (name) values (:name)")
                    .param("name", name)
                    .update();
            if (name.equals("broken")) {
                throw new IllegalStateException("broken on purpose");
            }
            return name.equals("refused") ? Denial.notFound() : Outcome.done(name);
        }

        int calls() {
            return calls.get();
        }

        int count(String name) {
            return jdbc.sql("select count(*) from public.probe_thing where name = :name")
                    .param("name", name)
                    .query(Integer.class)
                    .single();
        }
    }

    @RestController
    @RequestMapping("/api/probe/things")
    static class ProbeApi {

        private final Things things;

        ProbeApi(Things things) {
            this.things = things;
        }

        @PostMapping
        ResponseEntity<Map<String, Object>> add(@RequestBody Thing thing) {
            var name = RefusedException.valueOf(things.add(thing.name()));
            return ResponseEntity.created(URI.create("/api/probe/things/1"))
                    .eTag(ExpectedVersion.etag(1))
                    .body(Map.of("name", name, "price", Money.of("1.5", "EUR")));
        }

        /** Answers well although its use case broke; nobody should, but nothing may be kept of it. */
        @PostMapping("/swallowed")
        ResponseEntity<String> swallowed() {
            try {
                things.add("broken");
            } catch (IllegalStateException _) {
                return ResponseEntity.ok("\"fine\"");
            }
            return ResponseEntity.ok("\"unexpected\"");
        }

        @PutMapping("/{offer}")
        ResponseEntity<String> change(@PathVariable OfferId offer, ExpectedVersion expected) {
            Outcome<String> outcome =
                    expected.version() == 3 ? Outcome.done("changed") : Outcome.refused(Denial.STALE_STATE);
            return ResponseEntity.ok(RefusedException.valueOf(outcome, () -> Map.of("version", 3)));
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("secret detail");
        }
    }

    @RestController
    static class ProbeForm {

        @PostMapping("/probe/form")
        String form(@RequestParam String name) {
            if (name.isEmpty()) {
                throw RefusedException.because(SiteRefusal.FIELD_REQUIRED);
            }
            return name;
        }
    }
}
