package org.entrepot.requests.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.files.FileId;
import org.entrepot.files.FilesRefusal;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.TenantId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.domain.Proposal;
import org.entrepot.requests.domain.RequestEntry;
import org.entrepot.requests.domain.RequestForm;
import org.entrepot.requests.domain.RequestStep;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.requests.domain.Ruling;
import org.entrepot.requests.domain.SupportRequest;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the API of requests. */
final class RequestBodies {

    private RequestBodies() {}

    /**
     * A request to be filed.
     *
     * @param kind the wanted transition, such as {@code remove-partners}
     * @param title may be left out; otherwise the fixed one, which nobody reads (A7)
     * @param partners tenant ids: to be removed, to be limited, or to stay on the list
     * @param markets with {@code limit-markets}: the only countries that stay, two letters each
     * @param attachments ids of files uploaded for {@code request-attachment}
     * @param preview token of the preview of this move; refused with what moved since
     */
    record NewRequest(
            @Nullable String kind,
            @Nullable String title,
            @Nullable List<String> partners,
            @Nullable List<String> markets,
            @Nullable String reason,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable String contactPhone,
            @Nullable List<String> attachments,
            @Nullable String preview) {

        Outcome<FileRequest.Command> read() {
            var problems = new Problems();
            var tenants = tenants(problems);
            var countries = countries(problems, markets);
            var files = files(problems);
            var token = PreviewId.parse(text(preview));
            problems.addIf(preview != null && token.isEmpty(), "preview", InputRefusal.CHOICE_UNKNOWN);
            return problems.orElse(() -> new FileRequest.Command(
                    RequestKind.of(text(kind)),
                    tenants,
                    countries,
                    Optional.ofNullable(title),
                    text(reason),
                    text(contactName),
                    text(contactEmail),
                    text(contactPhone),
                    files,
                    token));
        }

        private Set<OrganizationId> tenants(Problems problems) {
            var tenants = new HashSet<OrganizationId>();
            var typed = list(partners);
            for (var index = 0; index < typed.size(); index++) {
                problems.at("partners[" + index + "]", TenantId.parse(text(typed.get(index))))
                        .ifPresent(tenants::add);
            }
            return tenants;
        }

        private List<FileId> files(Problems problems) {
            var typed = list(attachments);
            var files = typed.stream()
                    .flatMap(id -> FileId.parse(text(id)).stream())
                    .toList();
            problems.addIf(files.size() < typed.size(), "attachments", FilesRefusal.FILE_NOT_USABLE);
            return files;
        }
    }

    static Set<CountryCode> countries(Problems problems, @Nullable List<String> typed) {
        var isWrong = list(typed).stream().anyMatch(code -> !text(code).matches("[A-Z]{2}"));
        problems.addIf(isWrong, "markets", InputRefusal.COUNTRY_UNKNOWN);
        return isWrong
                ? Set.of()
                : list(typed).stream().map(CountryCode::new).collect(java.util.stream.Collectors.toSet());
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static List<String> list(@Nullable List<String> list) {
        return list == null
                ? List.of()
                : list.stream().filter(java.util.Objects::nonNull).toList();
    }

    /** A request in one line. */
    record EntryBody(
            String id,
            String number,
            String offer,
            String publisher,
            String kind,
            int partners,
            String state,
            Instant submittedAt) {

        static EntryBody of(RequestEntry entry) {
            return new EntryBody(
                    entry.id().toString(),
                    entry.label(),
                    entry.offer().toString(),
                    entry.publisher().toString(),
                    entry.kind().code(),
                    entry.partners(),
                    entry.state().code(),
                    entry.submittedAt());
        }
    }

    /**
     * A request as a whole.
     *
     * @param title always the same; what is wanted stands in {@code kind}, {@code partners} and {@code markets} (A7)
     * @param ruling what the rules say now while it is open, else what they said when it was decided
     */
    record RequestBody(
            String id,
            String number,
            String offer,
            String publisher,
            String productFamily,
            String product,
            String productVersion,
            String category,
            String problem,
            String title,
            String kind,
            List<String> partners,
            List<String> markets,
            String reason,
            String contactName,
            String contactEmail,
            String contactPhone,
            String state,
            RulingBody ruling,
            List<String> attachments,
            Instant submittedAt,
            Optional<Instant> decidedAt) {

        static RequestBody of(SupportRequest request, Ruling ruling) {
            var form = request.form();
            return new RequestBody(
                    request.id().toString(),
                    request.label(),
                    request.offer().toString(),
                    request.publisher().toString(),
                    RequestForm.PRODUCT_FAMILY,
                    RequestForm.PRODUCT,
                    RequestForm.PRODUCT_VERSION,
                    request.category().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    RequestForm.PROBLEM,
                    RequestForm.TITLE,
                    request.wanted().kind().code(),
                    request.wanted().partners().stream()
                            .map(OrganizationId::toString)
                            .sorted()
                            .toList(),
                    request.wanted().markets().stream()
                            .map(CountryCode::value)
                            .sorted()
                            .toList(),
                    form.reason(),
                    form.contactName(),
                    form.contactEmail(),
                    form.contactPhone(),
                    request.state().code(),
                    RulingBody.of(ruling),
                    request.attachments().stream().map(FileId::toString).toList(),
                    request.submittedAt(),
                    request.decidedAt());
        }
    }

    /**
     * What the rules say.
     *
     * @param blockingPartners how many partners' sales block it; the first of them stand in {@code evidence}
     * @param alternatives what can lawfully be done instead, best first
     */
    record RulingBody(
            boolean lawful,
            List<ObjectionBody> objections,
            int blockingPartners,
            List<EvidenceBody> evidence,
            List<String> alternatives) {

        static RulingBody of(Ruling ruling) {
            return new RulingBody(
                    ruling.isLawful(),
                    ruling.objections().stream()
                            .map(objection -> new ObjectionBody(objection.code(), objection.field(), objection.rules()))
                            .toList(),
                    ruling.blocking(),
                    ruling.evidence().stream().map(EvidenceBody::of).toList(),
                    ruling.alternatives().stream().map(Alternative::code).toList());
        }
    }

    /** @param field which part of the wish it is about; empty for all of it */
    record ObjectionBody(String code, String field, String rules) {}

    /**
     * The sales of one partner that block it.
     *
     * @param sales order lines that count as sold
     * @param running subscriptions that still run
     */
    record EvidenceBody(String partner, long sales, Instant first, Instant last, long running) {

        static EvidenceBody of(SaleEvidence evidence) {
            return new EvidenceBody(
                    evidence.partner().toString(),
                    evidence.sales(),
                    evidence.first(),
                    evidence.last(),
                    evidence.running());
        }
    }

    /** @param byRules whether nobody decided but the rules */
    record StepBody(String kind, Instant at, String by, String reason, boolean byRules) {

        static StepBody of(RequestStep step) {
            return new StepBody(step.kind().code(), step.at(), step.name(), step.reason(), step.byRules());
        }
    }

    /**
     * The decision of the operator's staff.
     *
     * @param decision approve or refuse
     * @param reason needed to refuse
     */
    record NewDecision(@Nullable String decision, @Nullable String reason) {}

    /** @param manual whether the operator reviews that kind by hand */
    record ReviewBody(@Nullable Boolean manual) {}

    /** How a kind of request is decided. */
    record ReviewSettingBody(String kind, boolean manual) {}

    /** A removal that the rule of a living list proposes (P2). */
    record ProposalBody(String id, String offer, String partner, Instant proposedAt) {

        static ProposalBody of(Proposal proposal) {
            return new ProposalBody(
                    proposal.id().toString(),
                    proposal.offer().toString(),
                    proposal.partner().toString(),
                    proposal.at());
        }
    }

    /**
     * A partner's wish to resell an exclusive offer.
     *
     * @param markets wanted countries, two letters each; left out: all
     */
    record NewResellRequest(
            @Nullable String offer,
            @Nullable String message,
            @Nullable List<String> markets) {}

    /**
     * The publisher's answer.
     *
     * @param answer grant, counter or refuse
     * @param until with {@code counter}: when the authorization would end
     * @param markets with {@code counter}: the only countries it would cover
     * @param reason needed to refuse; read by the partner
     */
    record NewResellAnswer(
            @Nullable String answer,
            @Nullable Instant until,
            @Nullable List<String> markets,
            @Nullable String reason) {}

    /**
     * A request to resell, for its two sides.
     *
     * @param conditionUntil of the publisher's conditions
     * @param conditionMarkets of the publisher's conditions; empty for every market
     */
    record ResellBody(
            String id,
            String number,
            String offer,
            String publisher,
            String partner,
            String message,
            List<String> markets,
            String state,
            Optional<Instant> conditionUntil,
            List<String> conditionMarkets,
            String answer,
            Instant askedAt,
            Optional<Instant> answeredAt) {

        static ResellBody of(ResellRequest request) {
            return new ResellBody(
                    request.id().toString(),
                    request.label(),
                    request.offer().toString(),
                    request.publisher().toString(),
                    request.partner().toString(),
                    request.message(),
                    codes(request.markets()),
                    request.state().code(),
                    request.conditions().flatMap(ResellRequest.Conditions::until),
                    request.conditions()
                            .map(conditions -> codes(conditions.markets()))
                            .orElse(List.of()),
                    request.answer(),
                    request.askedAt(),
                    request.answeredAt());
        }

        private static List<String> codes(Set<CountryCode> countries) {
            return countries.stream().map(CountryCode::value).sorted().toList();
        }
    }
}
