package org.entrepot.cases;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.support.QuestionKind;

/** Somebody asked, and somebody else holds the question from now on. */
public record CaseOpened(
        CaseRef about,
        QuestionKind kind,
        Optional<OfferId> offer,
        OrganizationId asker,
        OrganizationId holder,
        EntryId entry,
        Instant dueAt,
        Instant at) {}
