package org.entrepot.organizations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.application.ApplyToJoin;
import org.entrepot.organizations.application.DecideApplication;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.organizations.domain.Application;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications for programs: sending one, and the operator's queue. */
@RestController
class ApplicationsApi {

    private final ApplyToJoin applying;
    private final ApplyLimits limits;
    private final ReadOrganizations reading;
    private final DecideApplication deciding;

    ApplicationsApi(ApplyToJoin applying, ApplyLimits limits, ReadOrganizations reading, DecideApplication deciding) {
        this.applying = applying;
        this.limits = limits;
        this.reading = reading;
        this.deciding = deciding;
    }

    /** A company's wish to take part. */
    record NewBody(
            String kind,
            String company,
            String domain,
            String country,
            String contactName,
            String email,
            Optional<String> phone,
            Optional<String> message,
            boolean attestsRequirements,
            Optional<String> language) {}

    /** Why; required for a rejection. */
    record DecisionBody(Optional<String> reason) {}

    /** What an applicant gets back. */
    record ReceivedEntry(UUID id) {}

    /** An application as the operator reads it. */
    record ApplicationEntry(
            UUID id,
            String kind,
            String company,
            String domain,
            String country,
            String contactName,
            String email,
            String message,
            Instant appliedAt,
            String state,
            Optional<String> reason,
            Optional<OrganizationId> organization) {

        static ApplicationEntry of(Application application) {
            return new ApplicationEntry(
                    application.id(),
                    application.kind().code(),
                    application.company(),
                    application.domain().value(),
                    application.country().value(),
                    application.contactName(),
                    application.email().value(),
                    application.message(),
                    application.appliedAt(),
                    state(application),
                    application.decision().map(Application.Decision::reason),
                    application.decision().flatMap(Application.Decision::organization));
        }

        private static String state(Application application) {
            return application
                    .decision()
                    .map(decision -> decision.isApproval() ? "approved" : "rejected")
                    .orElse("applied");
        }
    }

    @PostMapping("/api/applications")
    @ResponseStatus(HttpStatus.CREATED)
    ReceivedEntry apply(@RequestBody NewBody body, HttpServletRequest request, HttpServletResponse response) {
        limits.take(request).ifPresent(problem -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, problem.arguments().getFirst());
            throw new RefusedException(List.of(problem));
        });
        return new ReceivedEntry(RefusedException.valueOf(applying.apply(new ApplyToJoin.Command(
                body.kind(),
                body.company(),
                body.domain(),
                body.country(),
                body.contactName(),
                body.email(),
                body.phone().orElse(""),
                body.message().orElse(""),
                body.attestsRequirements(),
                OrganizationTexts.language(body.language().orElse("en"))))));
    }

    @GetMapping("/api/operator/applications")
    Page<ApplicationEntry> list(Actor actor, @RequestParam(defaultValue = "false") boolean all, PageRequest page) {
        return RefusedException.valueOf(reading.applications(actor, !all, page)).map(ApplicationEntry::of);
    }

    @GetMapping("/api/operator/applications/{id}")
    ApplicationEntry one(Actor actor, @PathVariable String id) {
        return ApplicationEntry.of(
                RefusedException.valueOf(reading.application(actor, OperatorApplicationsPages.id(id))));
    }

    @PostMapping("/api/operator/applications/{id}/approval")
    ApplicationEntry approve(Actor actor, @PathVariable String id, @RequestBody DecisionBody body) {
        RefusedException.valueOf(deciding.approve(
                actor, OperatorApplicationsPages.id(id), body.reason().orElse("")));
        return one(actor, id);
    }

    @PostMapping("/api/operator/applications/{id}/rejection")
    ApplicationEntry reject(Actor actor, @PathVariable String id, @RequestBody DecisionBody body) {
        RefusedException.valueOf(deciding.reject(
                actor, OperatorApplicationsPages.id(id), body.reason().orElse("")));
        return one(actor, id);
    }
}
