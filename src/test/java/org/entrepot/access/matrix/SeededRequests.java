package org.entrepot.access.matrix;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.entrepot.TestClock;
import org.entrepot.cases.domain.Cases;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.ProposedRequests;
import org.entrepot.requests.RequestFixture;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.AnswerResell;
import org.entrepot.requests.application.AskToResell;
import org.entrepot.requests.application.ConfigureReview;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.application.HandleProposals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests of the seeded world: one that waits, one that was refused, one to resell under conditions. */
@Component
class SeededRequests {

    private final FileRequest file;
    private final ConfigureReview review;
    private final ProposedRequests proposed;
    private final HandleProposals proposals;
    private final AskToResell ask;
    private final AnswerResell answer;
    private final Cases cases;
    private final Files files;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    SeededRequests(
            FileRequest file,
            ConfigureReview review,
            ProposedRequests proposed,
            HandleProposals proposals,
            AskToResell ask,
            AnswerResell answer,
            Cases cases,
            Files files,
            TransactionTemplate transaction,
            TestClock clock) {
        this.file = file;
        this.review = review;
        this.proposed = proposed;
        this.proposals = proposals;
        this.ask = ask;
        this.answer = answer;
        this.cases = cases;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ids by the names that paths use. */
    Map<String, String> seed(Function<Caller, Actor> actors, Map<String, String> known) {
        var publisher = actors.apply(Caller.PUBLISHER_OWNER);
        var rival = actors.apply(Caller.OTHER_PARTNER);
        var offer = OfferId.parse(known.get("offer")).orElseThrow();
        var things = new HashMap<String, String>();
        things.put("request-kind", RequestKind.ANY_TO_NONE.code());
        things.put("alternative", "remove-unsold-only");
        things.put("spare-file", upload(publisher).toString());
        clock.moveBy(Duration.ofMillis(1));
        things.put("refused-request", file(publisher, offer, RequestKind.SPECIFIC_TO_NONE, List.of()));
        review.change(actors.apply(Caller.OPERATOR_OPERATIONS), RequestKind.SPECIFIC_TO_ANY, true)
                .orElseThrow();
        var attachment = upload(publisher);
        clock.moveBy(Duration.ofMillis(1));
        things.put("attachment", attachment.toString());
        things.put("request", file(publisher, offer, RequestKind.SPECIFIC_TO_ANY, List.of(attachment)));
        things.put("case-number", "ping-pong");
        things.put("case", conversationAbout(known(things, "request")));
        things.put("proposal", propose(publisher, offer, known));
        var asked = ask.ask(rival, offer, "May we?", Set.of()).orElseThrow();
        answer.counter(publisher, asked.id(), new AnswerResell.Counter(Optional.empty(), Set.of("DE"), ""))
                .orElseThrow();
        clock.moveBy(Duration.ofMillis(1));
        things.put("resell-request", asked.id().toString());
        return things;
    }

    private String conversationAbout(String request) {
        return RequestId.parse(request)
                .flatMap(cases::runningAbout)
                .orElseThrow()
                .toString();
    }

    private static String known(Map<String, String> things, String name) {
        return java.util.Objects.requireNonNull(things.get(name));
    }

    private String propose(Actor publisher, OfferId offer, Map<String, String> known) {
        var partner = OrganizationId.parse(known.get("partner")).orElseThrow();
        transaction.executeWithoutResult(_ -> proposed.propose(offer, Set.of(partner), new UUID(1, 1), clock.now()));
        return proposals
                .inbox(publisher, java.util.Locale.ENGLISH, PageRequest.first())
                .orElseThrow()
                .page()
                .items()
                .getFirst()
                .id()
                .toString();
    }

    private FileId upload(Actor publisher) {
        var content = new ByteArrayInputStream("why".getBytes(StandardCharsets.UTF_8));
        return files.store(publisher, FileUse.REQUEST_ATTACHMENT, "why.txt", content)
                .orElseThrow()
                .id();
    }

    private String file(Actor publisher, OfferId offer, RequestKind kind, List<FileId> attachments) {
        return file.file(publisher, offer, RequestFixture.command(kind, attachments))
                .orElseThrow()
                .id()
                .toString();
    }
}
