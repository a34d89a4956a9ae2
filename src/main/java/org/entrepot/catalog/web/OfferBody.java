package org.entrepot.catalog.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.Drafts.OwnOffer;
import org.entrepot.catalog.domain.HistoryEntry;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.PlanHead;
import org.entrepot.catalog.domain.Submission;

/**
 * An offer in the API.
 *
 * @param status as its publisher reads it (R316)
 * @param state for the world outside the workspace
 */
public record OfferBody(
        String id,
        String publisher,
        String readableId,
        String alias,
        String type,
        String productId,
        String defaultLanguage,
        String state,
        String status,
        Instant createdAt,
        List<Module> modules,
        List<Plan> plans,
        Optional<SubmissionBody> submission) {

    /** A module of the workspace with its completeness mark (R317). */
    public record Module(String key, String mark) {}

    /** What is fixed about a plan. */
    public record Plan(String id, String readableId, String sku) {}

    /** A submission on its way. */
    public record SubmissionBody(
            String id, int number, String phase, Instant submittedAt, String submittedBy, Optional<String> report) {

        static SubmissionBody of(Submission submission) {
            return new SubmissionBody(
                    submission.id().toString(),
                    submission.number(),
                    code(submission.phase()),
                    submission.submittedAt(),
                    submission.submittedByName(),
                    submission.report());
        }
    }

    /** One event of the history (R326). */
    public record Event(String kind, String detail, Instant at, String by) {

        static Event of(HistoryEntry entry) {
            return new Event(code(entry.kind()), entry.detail(), entry.at(), entry.actorName());
        }
    }

    /** A page of a list. */
    public record PageBody<T>(List<T> items, Optional<String> next) {}

    static OfferBody of(Workspace found) {
        var modules = found.sections().stream()
                .map(section -> new Module(section.key(), code(section.mark())))
                .toList();
        var plans = found.draft().plans().stream().map(OfferBody::planOf).toList();
        return of(
                found.draft().offer(),
                code(found.status()),
                modules,
                plans,
                found.newest().map(SubmissionBody::of));
    }

    static OfferBody of(OwnOffer offer) {
        return of(offer.offer(), code(offer.status()), List.of(), List.of(), Optional.empty());
    }

    static Plan planOf(PlanHead plan) {
        return new Plan(plan.id().toString(), plan.readableId(), plan.sku());
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static OfferBody of(
            OfferHead head,
            String status,
            List<Module> modules,
            List<Plan> plans,
            Optional<SubmissionBody> submission) {
        return new OfferBody(
                head.id().toString(),
                head.publisher().toString(),
                head.readableId(),
                head.alias(),
                head.type().name(),
                head.productId(),
                head.defaultLanguage(),
                code(head.state()),
                status,
                head.createdAt(),
                modules,
                plans,
                submission);
    }
}
