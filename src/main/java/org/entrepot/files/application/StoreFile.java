package org.entrepot.files.application;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.files.FileId;
import org.entrepot.files.FileType;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.FilesRefusal;
import org.entrepot.files.StoredFile;
import org.entrepot.files.domain.FileName;
import org.entrepot.files.domain.FileRows;
import org.entrepot.files.domain.Shelf;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is uploaded; no transaction is open while the content arrives. */
@Service
class StoreFile implements Files {

    private final Shelf shelf;
    private final FileRows rows;
    private final TypeByContent types;
    private final KeepDeposit keep;
    private final BusinessClock clock;

    StoreFile(Shelf shelf, FileRows rows, TypeByContent types, KeepDeposit keep, BusinessClock clock) {
        this.shelf = shelf;
        this.rows = rows;
        this.types = types;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public Outcome<StoredFile> store(Actor actor, FileUse use, String name, InputStream content) {
        if (!actor.hasAny(use.uploaders())) {
            return Denial.needs(use.uploaders().stream().sorted().toArray(Role[]::new));
        }
        var received = shelf.receive(content, use.limit());
        if (received.isEmpty()) {
            return Outcome.refused(FilesRefusal.FILE_TOO_LARGE, Sizes.text(use.limit()));
        }
        try {
            return store(actor, use, name, received.get());
        } finally {
            shelf.discard(received.get());
        }
    }

    private Outcome<StoredFile> store(Actor actor, FileUse use, String name, Shelf.Deposit deposit) {
        if (deposit.size() == 0) {
            return Outcome.refused(FilesRefusal.UPLOAD_EMPTY);
        }
        return types.of(deposit.path(), name)
                .filter(use::takes)
                .map(type -> keep.keep(actor, file(actor, use, name, deposit, type), deposit))
                .orElseGet(() -> Outcome.refused(FilesRefusal.FILE_TYPE_NOT_ALLOWED, use.typeNames()));
    }

    private StoredFile file(Actor actor, FileUse use, String name, Shelf.Deposit deposit, FileType type) {
        return new StoredFile(
                FileId.next(),
                actor.organization(),
                use,
                FileName.clean(name, type),
                type,
                deposit.size(),
                deposit.sha256(),
                clock.now(),
                false);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<FileId, StoredFile> find(Collection<FileId> ids) {
        return rows.find(ids);
    }

    @Override
    @Transactional
    public Outcome<List<StoredFile>> attach(Actor actor, FileUse use, Collection<FileId> ids) {
        var wanted = Set.copyOf(ids);
        var usable = rows.find(wanted).values().stream()
                .filter(file -> actor.worksFor(file.owner()) && file.use() == use && !file.isAttached())
                .toList();
        if (usable.size() < wanted.size() || rows.attach(actor.organization(), use, wanted) < wanted.size()) {
            return Outcome.refused(FilesRefusal.FILE_NOT_USABLE);
        }
        return Outcome.done(usable);
    }

    @Override
    @Transactional
    public void detach(Collection<FileId> ids) {
        rows.detach(ids, clock.now());
    }

    @Override
    public InputStream open(StoredFile file) {
        return shelf.open(file.sha256());
    }
}
