package org.entrepot.bench;

import java.util.Iterator;
import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.ReceiptId;
import org.entrepot.receipts.ReceiptKind;
import org.entrepot.receipts.Receipts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the measured server has beside its own. */
@TestConfiguration(proxyBeanMethods = false)
class BenchServer {

    @Bean
    @Primary
    SwitchedReceipts switchedReceipts(@Qualifier("jdbcReceipts") Receipts receipts) {
        return new SwitchedReceipts(receipts);
    }

    /** Receipts that can be left out, to learn what they cost. */
    static class SwitchedReceipts implements Receipts {

        private final Receipts receipts;
        private volatile boolean on = true;

        SwitchedReceipts(Receipts receipts) {
            this.receipts = receipts;
        }

        void turn(boolean wanted) {
            on = wanted;
        }

        @Override
        public ReceiptId record(Actor actor, ReceiptKind kind, ReceiptContent content) {
            return on ? receipts.record(actor, kind, content) : ReceiptId.next();
        }

        @Override
        public ReceiptId recordBulk(Actor actor, ReceiptKind kind, ReceiptContent content, List<ReceiptContent> rows) {
            return on ? receipts.recordBulk(actor, kind, content, rows) : ReceiptId.next();
        }

        @Override
        public ReceiptId recordBulk(
                Actor actor, ReceiptKind kind, ReceiptContent content, Iterator<ReceiptContent> rows) {
            return on ? receipts.recordBulk(actor, kind, content, rows) : ReceiptId.next();
        }

        @Override
        public void forget(ReceiptId receipt) {
            receipts.forget(receipt);
        }

        @Override
        public boolean confirms(ReceiptId receipt, String name, String text) {
            return receipts.confirms(receipt, name, text);
        }
    }

    /** A constant of any size, behind the same door as the verdicts: token, scope, body, edge. */
    @RestController
    static class Constant {

        private volatile String answer = "{}";

        void answer(String text) {
            answer = text;
        }

        @PostMapping(path = "/api/verdicts/constant", produces = MediaType.APPLICATION_JSON_VALUE)
        String constant(@RequestBody String question) {
            return answer;
        }
    }
}
