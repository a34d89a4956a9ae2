package org.entrepot.lists.application;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entrepot.channel.PartnerBatches;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;
import org.entrepot.lists.ImportId;
import org.entrepot.lists.domain.Imports;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a list into an import: at once, or in the background with its progress on the page. Rows and verdicts become visible
 * together or not at all; a file that is refused leaves nothing behind but its reason.
 */
@Service
@EnableConfigurationProperties(ListsSettings.class)
public class ReadPartnerList {

    private static final Logger LOG = LoggerFactory.getLogger(ReadPartnerList.class);

    private final ListAccess access;
    private final Imports imports;
    private final PartnerBatches batches;
    private final SalesRecord sales;
    private final BusinessClock clock;
    private final SystemClock system;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;

    ReadPartnerList(
            ListAccess access,
            Imports imports,
            PartnerBatches batches,
            SalesRecord sales,
            BusinessClock clock,
            SystemClock system,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.imports = imports;
        this.batches = batches;
        this.sales = sales;
        this.clock = clock;
        this.system = system;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param isReplacing the list shall be exactly this: who is not in it is to leave
     * @param source name of the file; empty for a pasted list
     * @param bytes its size, as far as it is known
     */
    public record Command(Target target, boolean isReplacing, String source, long bytes) {

        boolean isPasted() {
            return source.isEmpty();
        }
    }

    /** Reads it now; a refusal of the whole file is the answer. */
    public Outcome<PartnerImport> read(Actor actor, OfferId offer, Command command, InputStream bytes) {
        return access.toOffer(actor, offer)
                .then(_ -> inOneTransaction(() -> {
                    var opened = open(actor, offer, command);
                    return judged(actor, opened, command, bytes, _ -> {});
                }));
    }

    /** Makes the import known, to be read by {@link #continueReading}. */
    public Outcome<PartnerImport> announce(Actor actor, OfferId offer, Command command) {
        return access.toOffer(actor, offer)
                .then(_ -> inOneTransaction(() -> Outcome.done(open(actor, offer, command))));
    }

    /** Reads an announced one; what becomes of it stands in the import. */
    public void continueReading(Actor actor, PartnerImport opened, Command command, Counted bytes) {
        try {
            var read = inOneTransaction(
                    () -> judged(actor, opened, command, bytes, rows -> tell(opened.id(), bytes, rows)));
            if (read instanceof Outcome.Refused<PartnerImport>(var problems)) {
                refuse(opened.id(), problems.getFirst());
            }
        } catch (NoLongerWanted _) {
            LOG.debug("import {} was cancelled while it was read", opened.id());
        } catch (RuntimeException broken) {
            LOG.error("import-interrupted {}", opened.id(), broken);
            refuse(opened.id(), Problem.of(ListsRefusal.IMPORT_INTERRUPTED));
        }
    }

    private PartnerImport open(Actor actor, OfferId offer, Command command) {
        var now = clock.now();
        var opened = new PartnerImport(
                ImportId.next(),
                actor.organization(),
                offer,
                command.target(),
                command.isReplacing(),
                command.source(),
                PartnerImport.State.READING,
                command.bytes(),
                0,
                0,
                system.now(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                actor.name(),
                now,
                now.plus(PartnerImport.LIFETIME),
                Map.of());
        imports.open(opened, actor.user());
        return opened;
    }

    private Outcome<PartnerImport> judged(
            Actor actor, PartnerImport opened, Command command, InputStream bytes, Consumer<Long> progress) {
        return imports.stage(bytes, command.isPasted(), progress).map(read -> {
            var now = clock.now();
            var against = batches.againstAdding(actor, opened.offer(), opened.target() == Target.LIVE);
            var blocked =
                    against.stream().map(problem -> problem.refusal().code()).findFirst();
            if (!imports.judge(opened, read, sales.sold(opened.offer(), new AsOf(now)), blocked, now)) {
                throw new NoLongerWanted();
            }
            return imports.find(opened.id()).orElseThrow();
        });
    }

    private void tell(ImportId id, Counted bytes, long rows) {
        var isWanted = apart.execute(_ -> imports.progress(id, bytes.count(), rows, system.now()));
        if (!Boolean.TRUE.equals(isWanted)) {
            throw new NoLongerWanted();
        }
    }

    private void refuse(ImportId id, Problem problem) {
        apart.executeWithoutResult(_ -> imports.refuse(id, problem));
    }

    private <T> Outcome<T> inOneTransaction(Supplier<Outcome<T>> work) {
        return Objects.requireNonNull(together.execute(status -> {
            var outcome = work.get();
            if (outcome instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private static final class NoLongerWanted extends RuntimeException {
        NoLongerWanted() {
            super("cancelled", null, false, false);
        }
    }
}
