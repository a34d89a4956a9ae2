package org.entrepot.notices.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SystemClock;
import org.entrepot.notices.domain.Audience;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.Happenings;
import org.entrepot.notices.domain.NoticeKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what is to be told, at the end of the transaction in which it happened, so that both are committed or neither.
 * What differs only in who hears of it becomes one row: ten thousand authorized partners cost their transaction one insert.
 */
@Component
class Tell {

    private final Happenings happenings;
    private final SystemClock system;

    Tell(Happenings happenings, SystemClock system) {
        this.happenings = happenings;
        this.system = system;
    }

    void tell(Happening happening) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            heard().all.add(happening);
        } else {
            happenings.add(List.of(happening), system.now());
        }
    }

    /** Nobody is told of that topic any more. */
    void drop(String topic) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            heard().all
                    .removeIf(
                            happening -> happening.topic().filter(topic::equals).isPresent());
        }
        happenings.drop(topic);
    }

    private Heard heard() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Heard known) {
            return known;
        }
        var heard = new Heard();
        TransactionSynchronizationManager.bindResource(this, heard);
        TransactionSynchronizationManager.registerSynchronization(heard);
        return heard;
    }

    static List<Happening> merged(List<Happening> all) {
        var merged = new ArrayList<Happening>();
        var first = new LinkedHashMap<Telling, Happening>();
        Map<Telling, Set<OrganizationId>> hearers = new HashMap<>();
        for (var happening : all) {
            if (happening.topic().isEmpty() && happening.audience() instanceof Audience.Organizations(var ids)) {
                var telling = Telling.of(happening);
                first.putIfAbsent(telling, happening);
                hearers.computeIfAbsent(telling, _ -> new HashSet<>()).addAll(ids);
            } else {
                merged.add(happening);
            }
        }
        first.forEach((telling, happening) ->
                merged.add(happening.to(new Audience.Organizations(hearers.getOrDefault(telling, Set.of())))));
        return merged;
    }

    /** What two happenings share that differ only in who hears of them. */
    private record Telling(NoticeKind kind, Facts facts, String link, Instant at) {

        static Telling of(Happening happening) {
            return new Telling(happening.kind(), happening.facts(), happening.link(), happening.at());
        }
    }

    /** What one transaction has to tell; a transaction inside another has its own. */
    private final class Heard implements TransactionSynchronization {

        private final List<Happening> all = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!all.isEmpty()) {
                happenings.add(merged(all), system.now());
                all.clear();
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Tell.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Tell.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Tell.this);
        }
    }
}
