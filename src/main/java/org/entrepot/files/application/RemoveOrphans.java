package org.entrepot.files.application;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.clock.DueWork;
import org.entrepot.files.FilesSettings;
import org.entrepot.files.domain.FileRows;
import org.entrepot.files.domain.Shelf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.SystemClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away what was uploaded and never attached to anything. */
@Service
class RemoveOrphans implements DueWork {

    private static final int BATCH = 100;

    private final FileRows rows;
    private final Shelf shelf;
    private final FilesSettings settings;
    private final BusinessClock clock;
    private final SystemClock system;
    private final TransactionTemplate transaction;

    RemoveOrphans(
            FileRows rows,
            Shelf shelf,
            FilesSettings settings,
            BusinessClock clock,
            SystemClock system,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
        this.system = system;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return rows.oldestUnattached().map(since -> since.plus(settings.keepUnattached()));
    }

    @Override
    public void runDue() {
        var before = clock.now().minus(settings.keepUnattached());
        var due = rows.unattached(before, BATCH);
        if (due.isEmpty()) {
            return;
        }
        while (!due.isEmpty()) {
            due.forEach(file -> transaction.executeWithoutResult(_ -> {
                rows.lock(file.sha256());
                if (rows.removeUnattached(file) && !rows.isNeeded(file.sha256())) {
                    shelf.remove(file.sha256());
                }
            }));
            due = rows.unattached(before, BATCH);
        }
        shelf.sweep(system.now().minus(settings.keepUnattached()));
    }
}
