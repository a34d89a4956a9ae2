package org.entrepot.files.application;

import org.entrepot.files.FilesRefusal;
import org.entrepot.files.FilesSettings;
import org.entrepot.files.StoredFile;
import org.entrepot.files.domain.FileRows;
import org.entrepot.files.domain.FilesReceipt;
import org.entrepot.files.domain.Shelf;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts, places and writes down a received file, in one short transaction. */
@Component
@EnableConfigurationProperties(FilesSettings.class)
@Transactional
class KeepDeposit {

    private final FileRows rows;
    private final Shelf shelf;
    private final Receipts receipts;
    private final FilesSettings settings;

    KeepDeposit(FileRows rows, Shelf shelf, Receipts receipts, FilesSettings settings) {
        this.rows = rows;
        this.shelf = shelf;
        this.receipts = receipts;
        this.settings = settings;
    }

    /** The content is placed before its row is committed: a row without content must not exist. */
    Outcome<StoredFile> keep(Actor actor, StoredFile file, Shelf.Deposit deposit) {
        rows.lock(file.sha256());
        var quota = settings.quota().toBytes();
        if (!rows.claim(file.owner(), file.size(), quota)) {
            return Outcome.refused(FilesRefusal.FILE_QUOTA_REACHED, Sizes.text(quota));
        }
        shelf.place(deposit);
        rows.add(file, actor.user());
        receipts.record(
                actor,
                FilesReceipt.FILE_STORED,
                ReceiptContent.about("file", file.id().value())
                        .with("use", file.use())
                        .with("type", file.type())
                        .with("size", file.size())
                        .withCode("content", file.sha256()));
        return Outcome.done(file);
    }
}
