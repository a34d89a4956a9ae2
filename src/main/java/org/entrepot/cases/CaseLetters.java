package org.entrepot.cases;

import java.util.Optional;

/** What a mail about a case carries, so that its reader can answer by mail. */
public interface CaseLetters {

    /** The line that mails about cases begin with: what stands above it in an answer is new. */
    String MARK = "##- · -##";

    /** What was said, for a mail that tells of it; empty when there is nothing to quote. */
    Optional<Quote> quote(EntryId entry);

    /**
     * An address for that reader's answers in that case, in the caller's transaction; always the same one. Empty when
     * answers by mail are not set up, or the address is nobody's who takes part in the case.
     */
    Optional<String> replyTo(CaseId about, String reader);

    /** @param name who said it */
    record Quote(String name, String text) {}
}
