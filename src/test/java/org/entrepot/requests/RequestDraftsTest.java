package org.entrepot.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.requests.application.DraftRequest;
import org.entrepot.requests.application.FileDraft;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.domain.RequestDraft;
import org.entrepot.requests.domain.RequestState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@EntrepotTest
@DisplayName("A support request that was begun")
class RequestDraftsTest {

    private final RequestFixture requests;
    private final DraftRequest drafts;
    private final FileDraft file;
    private final Files files;

    RequestDraftsTest(RequestFixture requests, DraftRequest drafts, FileDraft file, Files files) {
        this.requests = requests;
        this.drafts = drafts;
        this.file = file;
        this.files = files;
    }

    @Test
    void is_saved_as_far_as_it_goes_and_asks_nothing_of_anybody() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        var draft = saved(offer, Optional.empty(), said("", partner));
        assertThat(read(offer, draft)).isEqualTo(draft);
        assertThat(requests.maySell(offer, partner)).containsExactly(partner);
        assertThat(listed(offer)).containsExactly(draft);
        var later = saved(offer, Optional.of(draft.id()), said("They left the program", partner));
        assertThat(listed(offer)).containsExactly(later);
        assertThat(later.form().reason()).isEqualTo("They left the program");
    }

    @Test
    void becomes_a_request_once_it_is_complete_and_is_gone_as_a_draft() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        var draft = saved(offer, Optional.empty(), said("", partner));
        assertThat(codes(file.file(offer.publisher(), draft.id()))).containsExactly("required");
        assertThat(listed(offer)).as("what was refused stays a draft").containsExactly(draft);
        saved(offer, Optional.of(draft.id()), said("They left the program", partner));
        var filed = file.file(offer.publisher(), draft.id()).orElseThrow();
        assertThat(filed.state()).isEqualTo(RequestState.APPROVED);
        assertThat(listed(offer)).isEmpty();
        assertThat(requests.maySell(offer, partner)).isEmpty();
    }

    @Test
    void keeps_its_files_until_it_is_filed_or_discarded() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        var stored = files.store(
                        offer.publisher(),
                        FileUse.REQUEST_ATTACHMENT,
                        "why.txt",
                        new ByteArrayInputStream("Because they left".getBytes(StandardCharsets.UTF_8)))
                .orElseThrow()
                .id();
        var draft = saved(offer, Optional.empty(), said("They left", List.of(stored), partner));
        assertThat(files.find(List.of(stored)).get(stored).isAttached()).isTrue();
        var filed = file.file(offer.publisher(), draft.id()).orElseThrow();
        assertThat(filed.attachments()).containsExactly(stored);
        assertThat(files.find(List.of(stored)).get(stored).isAttached()).isTrue();
    }

    @Test
    void is_discarded_by_its_publishers_people_and_unknown_to_everybody_else() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        var draft = saved(offer, Optional.empty(), said("", partner));
        var stranger = OfferFixture.aPublisher();
        assertThat(drafts.find(stranger, draft.id())).isEqualTo(Outcome.refused(Denial.NOT_FOUND));
        assertThat(codes(drafts.discard(stranger, draft.id()))).containsExactly("not-found");
        assertThat(codes(file.file(stranger, draft.id()))).containsExactly("not-found");
        drafts.discard(offer.publisher(), draft.id()).orElseThrow();
        assertThat(listed(offer)).isEmpty();
        assertThat(codes(drafts.discard(offer.publisher(), draft.id()))).containsExactly("not-found");
    }

    private static FileRequest.Command said(String reason, OrganizationId... partners) {
        return said(reason, List.of(), partners);
    }

    private static FileRequest.Command said(String reason, List<FileId> attachments, OrganizationId... partners) {
        return new FileRequest.Command(
                Optional.of(RequestKind.REMOVE_PARTNERS),
                Set.of(partners),
                Set.of(),
                Optional.empty(),
                reason,
                "Mina Park",
                "mina@publisher.example",
                "",
                attachments,
                Optional.empty());
    }

    private RequestDraft saved(OfferFixture.Made offer, Optional<RequestDraftId> before, FileRequest.Command said) {
        requests.tick();
        return drafts.save(offer.publisher(), offer.id(), before, said).orElseThrow();
    }

    private RequestDraft read(OfferFixture.Made offer, RequestDraft draft) {
        return drafts.find(offer.publisher(), draft.id()).orElseThrow();
    }

    private List<RequestDraft> listed(OfferFixture.Made offer) {
        return drafts.list(offer.publisher(), Locale.ROOT, PageRequest.first())
                .orElseThrow()
                .page()
                .items();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().stream()
                        .map(Problem::refusal)
                        .map(Refusal::code)
                        .toList()
                : List.of();
    }
}
