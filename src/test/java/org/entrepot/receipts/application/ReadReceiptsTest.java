package org.entrepot.receipts.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.ReceiptId;
import org.entrepot.receipts.Receipts;
import org.entrepot.receipts.ReceiptsFixture;
import org.entrepot.receipts.ReceiptsRefusal;
import org.entrepot.receipts.domain.Hash;
import org.entrepot.receipts.domain.Receipt;
import org.entrepot.receipts.domain.ReceiptRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@DisplayName("P20: the organizations concerned and the operator read a receipt, nobody else knows of it")
class ReadReceiptsTest {

    private final Receipts receipts;
    private final ReadReceipts read;
    private final SealRecords sealer;
    private final TransactionTemplate transaction;
    private final Actor publisher = ReceiptsFixture.publisher();
    private final Actor partner = ReceiptsFixture.partner();
    private final Actor stranger = ReceiptsFixture.partner();
    private final Actor operator = ReceiptsFixture.operator();

    ReadReceiptsTest(Receipts receipts, ReadReceipts read, SealRecords sealer, TransactionTemplate transaction) {
        this.receipts = receipts;
        this.read = read;
        this.sealer = sealer;
        this.transaction = transaction;
    }

    @Test
    void whoever_is_concerned_reads_it_before_and_after_it_is_sealed() {
        var id = record(ReceiptContent.empty().concerning(partner.organization()));
        for (var round = 0; round < 2; round++) {
            assertThat(listed(publisher)).containsExactly(id);
            assertThat(listed(partner)).containsExactly(id);
            assertThat(listed(operator)).contains(id);
            assertThat(read.one(partner, id).orElseThrow().id()).isEqualTo(id.value());
            sealer.sealOnce();
        }
    }

    @Test
    void a_stranger_gets_not_found_and_somebody_without_a_role_hears_that_it_takes_one() {
        var id = record(ReceiptContent.empty());
        var withoutRole = new Actor(
                publisher.user(),
                publisher.organization(),
                "Nobody",
                Actor.Kind.PERSON,
                java.util.Set.of(),
                java.util.Set.of());
        for (var round = 0; round < 2; round++) {
            assertThat(listed(stranger)).isEmpty();
            refused(read.one(stranger, id), ReceiptsRefusal.NO_SUCH_RECEIPT);
            refused(read.proof(stranger, id), ReceiptsRefusal.NO_SUCH_RECEIPT);
            refused(read.rows(stranger, id, PageRequest.first()), ReceiptsRefusal.NO_SUCH_RECEIPT);
            refused(read.one(withoutRole, id), ReceiptsRefusal.RECEIPTS_NEED_A_ROLE);
            refused(
                    read.list(withoutRole, Optional.empty(), PageRequest.first()),
                    ReceiptsRefusal.RECEIPTS_NEED_A_ROLE);
            sealer.sealOnce();
        }
        refused(read.one(operator, ReceiptId.next()), ReceiptsRefusal.NO_SUCH_RECEIPT);
    }

    @Test
    void the_list_is_newest_first_and_paged_without_gap_across_sealed_and_recorded() {
        var ids = IntStream.range(0, 7)
                .mapToObj(number -> {
                    var id = record(ReceiptContent.empty());
                    if (number == 3) {
                        sealer.sealOnce();
                    }
                    return id;
                })
                .toList()
                .reversed();
        for (var reader : List.of(publisher, operator)) {
            var first =
                    read.list(reader, Optional.empty(), PageRequest.first(4)).orElseThrow();
            var second = read.list(reader, Optional.empty(), PageRequest.of(Optional.of(3), first.next()))
                    .orElseThrow();
            assertThat(first.items()).extracting(Receipt::id).containsExactlyElementsOf(values(ids.subList(0, 4)));
            assertThat(second.items()).extracting(Receipt::id).containsExactlyElementsOf(values(ids.subList(4, 7)));
        }
    }

    @Test
    void receipts_are_found_by_what_they_are_about() {
        var offer = Ids.next();
        var id = record(ReceiptContent.about("offer", offer).concerning(partner.organization()));
        record(ReceiptContent.about("offer", Ids.next()));
        for (var round = 0; round < 2; round++) {
            for (var reader : List.of(publisher, partner, operator)) {
                assertThat(read.list(reader, Optional.of(offer), PageRequest.first())
                                .orElseThrow()
                                .items())
                        .extracting(Receipt::id)
                        .containsExactly(id.value());
            }
            assertThat(read.list(stranger, Optional.of(offer), PageRequest.first())
                            .orElseThrow()
                            .items())
                    .isEmpty();
            sealer.sealOnce();
        }
    }

    @Test
    void it_says_what_happened_when_and_by_whom() {
        var offer = Ids.next();
        var id = record(ReceiptContent.about("offer", offer).with("quantity", 3));
        var receipt = read.one(publisher, id).orElseThrow();
        assertThat(receipt.kind()).isEqualTo("something-happened");
        assertThat(receipt.moment()).isEqualTo(TestClock.START);
        assertThat(receipt.user()).isEqualTo(publisher.user());
        assertThat(receipt.organization()).isEqualTo(publisher.organization());
        assertThat(receipt.content()).containsEntry("offer", offer.toString()).containsEntry("quantity", 3L);
        assertThat(receipt.hash()).isEqualTo(Hash.of(receipt.canonical()));
        assertThat(receipt.canonical()).doesNotContain("Somebody");
    }

    @Test
    @DisplayName("P20: erasing personal data breaks nothing")
    void a_text_is_confirmed_by_its_salted_hash_until_it_is_forgotten() {
        var id = record(ReceiptContent.empty().withHashOf("reason", "a letter from Jane Doe"));
        var same = record(ReceiptContent.empty().withHashOf("reason", "a letter from Jane Doe"));
        var before = read.one(publisher, id).orElseThrow();
        assertThat(before.content().get("reason"))
                .isNotEqualTo(read.one(publisher, same).orElseThrow().content().get("reason"));
        assertThat(confirms(id, "a letter from Jane Doe")).isTrue();
        assertThat(confirms(id, "a letter from John Doe")).isFalse();

        transaction.executeWithoutResult(_ -> receipts.forget(id));

        assertThat(confirms(id, "a letter from Jane Doe")).isFalse();
        assertThat(confirms(same, "a letter from Jane Doe")).isTrue();
        assertThat(read.one(publisher, id)).isEqualTo(Outcome.done(before));
        sealer.sealOnce();
        assertThat(read.proof(publisher, id).orElseThrow().orElseThrow().holds())
                .isTrue();
    }

    @Test
    void of_a_bulk_apply_each_organization_reads_its_own_rows() {
        var other = ReceiptsFixture.partner();
        var id = transaction.execute(_ -> receipts.recordBulk(
                publisher,
                ReceiptsFixture.Kind.SOMETHING_HAPPENED,
                ReceiptContent.empty().with("offers", 1),
                List.of(
                        ReceiptContent.empty().with("row", 1).concerning(partner.organization()),
                        ReceiptContent.empty().with("row", 2).concerning(other.organization()),
                        ReceiptContent.empty().with("row", 3).withHashOf("note", "typed"))));
        for (var round = 0; round < 2; round++) {
            assertThat(rows(publisher, id)).containsExactly(0, 1, 2);
            assertThat(rows(operator, id)).containsExactly(0, 1, 2);
            assertThat(rows(partner, id)).containsExactly(0);
            assertThat(rows(other, id)).containsExactly(1);
            assertThat(listed(other)).containsExactly(id);
            refused(read.one(stranger, id), ReceiptsRefusal.NO_SUCH_RECEIPT);
            sealer.sealOnce();
        }
        assertThat(read.one(partner, id).orElseThrow().rows()).isEqualTo(3);
        assertThat(read.one(partner, id).orElseThrow().canonical())
                .doesNotContain(other.organization().toString());
    }

    private ReceiptId record(ReceiptContent content) {
        return transaction.execute(_ -> receipts.record(publisher, ReceiptsFixture.Kind.SOMETHING_HAPPENED, content));
    }

    private List<ReceiptId> listed(Actor actor) {
        return read.list(actor, Optional.empty(), PageRequest.first(200)).orElseThrow().items().stream()
                .map(receipt -> new ReceiptId(receipt.id()))
                .toList();
    }

    private List<Integer> rows(Actor actor, ReceiptId id) {
        return read.rows(actor, id, PageRequest.first()).orElseThrow().items().stream()
                .map(ReceiptRow::position)
                .toList();
    }

    private boolean confirms(ReceiptId id, String text) {
        return Boolean.TRUE.equals(transaction.execute(_ -> receipts.confirms(id, "reason", text)));
    }

    private static List<UUID> values(List<ReceiptId> ids) {
        return ids.stream().map(ReceiptId::value).toList();
    }

    private static void refused(Outcome<?> outcome, ReceiptsRefusal refusal) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
