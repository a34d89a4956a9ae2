package org.entrepot.receipts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.ReceiptId;
import org.entrepot.receipts.Receipts;
import org.entrepot.receipts.ReceiptsFixture;
import org.entrepot.receipts.application.SealRecords;
import org.entrepot.receipts.verifier.Verified;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@DisplayName("P20: receipts on pages and in the API")
class ReceiptsWebTest {

    private final MockMvcTester web;
    private final Receipts receipts;
    private final SealRecords sealer;
    private final TransactionTemplate transaction;
    private final Actor publisher = ReceiptsFixture.publisher();
    private final Actor operator = ReceiptsFixture.operator();

    @TempDir
    Path directory;

    ReceiptsWebTest(MockMvcTester web, Receipts receipts, SealRecords sealer, TransactionTemplate transaction) {
        this.web = web;
        this.receipts = receipts;
        this.sealer = sealer;
        this.transaction = transaction;
    }

    @Test
    void a_receipt_reads_the_same_in_list_and_alone() {
        var id = record();
        for (var path : List.of("/api/receipts", "/api/receipts/" + id)) {
            var answer = get(publisher, path);
            assertThat(answer).hasStatusOk().bodyText().contains(id.toString(), "something-happened", "recorded");
        }
        assertThat(get(publisher, "/api/receipts/" + id))
                .bodyJson()
                .extractingPath("$.content.quantity")
                .isEqualTo(3);
    }

    @Test
    void the_proof_appears_once_it_is_sealed() {
        var id = record();
        assertThat(get(publisher, "/api/receipts/" + id + "/proof"))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.inclusion");
        assertThat(get(publisher, "/api/receipts/" + id + "/proof"))
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("recorded"))
                .hasPathSatisfying("$.note", note -> assertThat(note).isEqualTo("Recorded, not yet sealed."));
        assertThat(page(publisher, "/receipts/" + id, "en")).bodyText().contains("Recorded, not yet sealed.");
        sealer.sealOnce();
        var answer = get(publisher, "/api/receipts/" + id + "/proof");
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("sealed");
        assertThat(answer).bodyJson().doesNotHavePath("$.note");
        assertThat(page(publisher, "/receipts/" + id, "en")).bodyText().doesNotContain("not yet sealed");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.inclusion.block.hash")
                .asString()
                .hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/receipts/%s", "/api/receipts/%s/proof", "/api/receipts/%s/rows", "/receipts/%s"})
    void a_stranger_and_an_unknown_id_get_the_same_not_found(String path) {
        var id = record();
        assertThat(get(ReceiptsFixture.partner(), path.formatted(id))).hasStatus(404);
        assertThat(get(publisher, path.formatted(ReceiptId.next()))).hasStatus(404);
        assertThat(get(publisher, path.formatted("not-an-id"))).hasStatus(404);
    }

    @Test
    void somebody_without_a_role_is_told_to_ask_for_one() {
        assertThat(get(ReceiptsFixture.someone(), "/api/receipts"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("receipts-need-a-role");
    }

    @Test
    void a_subject_that_is_no_guid_is_an_error_at_its_field() {
        assertThat(get(publisher, "/api/receipts?subject=offer")).hasStatus(400);
    }

    @Test
    void the_operator_exports_and_the_verifier_says_it_holds() throws IOException {
        record();
        sealer.sealOnce();
        assertThat(get(publisher, "/api/receipts/export")).hasStatus(403);
        var answer = get(operator, "/api/receipts/export");
        assertThat(answer).hasStatusOk();
        var file = Files.write(
                directory.resolve("receipts.jsonl"), answer.getResponse().getContentAsByteArray());
        assertThat(Verified.say(List.of(file.toString()))).startsWith("OK: ");
        assertThat(get(operator, "/api/receipts/head"))
                .bodyJson()
                .extractingPath("$.hash")
                .asString()
                .hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "zh-Hans", "ja", "tr"})
    void the_pages_show_it_in_every_language_before_and_after_it_is_sealed(String language) {
        var id = record();
        for (var round = 0; round < 2; round++) {
            assertThat(page(publisher, "/receipts", language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(id.toString());
            assertThat(page(publisher, "/receipts/" + id, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(id.toString(), "quantity");
            sealer.sealOnce();
        }
        assertThat(page(ReceiptsFixture.partner(), "/receipts", language)).hasStatusOk();
    }

    @Test
    void only_operations_is_offered_the_export() {
        assertThat(page(operator, "/receipts", "en")).bodyText().contains("/api/receipts/export");
        assertThat(page(publisher, "/receipts", "en")).bodyText().doesNotContain("/api/receipts/export");
    }

    private ReceiptId record() {
        return transaction.execute(_ -> receipts.record(
                publisher,
                ReceiptsFixture.Kind.SOMETHING_HAPPENED,
                ReceiptContent.about("offer", Ids.next()).with("quantity", 3)));
    }

    private MvcTestResult get(Actor actor, String path) {
        return page(actor, path, "en");
    }

    private MvcTestResult page(Actor actor, String path, String language) {
        return web.get()
                .uri(path)
                .header("Accept-Language", language)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }
}
