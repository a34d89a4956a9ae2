package org.entrepot.cases.application;

import java.util.List;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.FilesRefusal;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Component;

/** Ties uploaded files to what is said in a case (R197). */
@Component
class TieAttachments {

    static final int MOST = 10;

    private final Files files;

    TieAttachments(Files files) {
        this.files = files;
    }

    Outcome<List<FileId>> tie(Actor actor, List<FileId> wanted) {
        if (wanted.isEmpty()) {
            return Outcome.done(List.of());
        }
        if (wanted.size() > MOST) {
            return Outcome.refused(Problem.at("attachments", FilesRefusal.TOO_MANY_FILES, String.valueOf(MOST)));
        }
        return files.attach(actor, FileUse.CASE_ATTACHMENT, wanted)
                .fold(
                        _ -> Outcome.done(wanted),
                        problems -> Outcome.refused(
                                Problem.at("attachments", problems.getFirst().refusal())));
    }
}
