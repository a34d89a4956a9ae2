package org.entrepot.cases.application;

import java.security.SecureRandom;
import java.util.Optional;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.CaseLetters;
import org.entrepot.cases.EntryId;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.MailBook;
import org.entrepot.cases.domain.ReplyAddress;
import org.entrepot.kernel.SystemClock;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What mails about cases quote, and the addresses for answers to them. */
@Service
@EnableConfigurationProperties(CasesSettings.class)
@Transactional
class WriteLetters implements CaseLetters {

    private static final int TOKEN_LENGTH = 26;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final MailBook book;
    private final Cases cases;
    private final Members members;
    private final CasesSettings settings;
    private final SystemClock system;
    private final SecureRandom random = new SecureRandom();

    WriteLetters(MailBook book, Cases cases, Members members, CasesSettings settings, SystemClock system) {
        this.book = book;
        this.cases = cases;
        this.members = members;
        this.settings = settings;
        this.system = system;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Quote> quote(EntryId entry) {
        return book.entry(entry)
                .filter(found -> !found.text().isEmpty())
                .map(found -> new Quote(found.name(), found.text()));
    }

    @Override
    public Optional<String> replyTo(CaseId about, String reader) {
        return Optional.ofNullable(settings.mailbox())
                .flatMap(mailbox -> members.byEmail(reader)
                        .filter(Member::isActive)
                        .filter(member -> cases.takesPart(about, member.organization()))
                        .map(member ->
                                ReplyAddress.of(mailbox, book.token(about, member.id(), fresh(), system.now()))));
    }

    private String fresh() {
        var token = new StringBuilder(TOKEN_LENGTH);
        for (var index = 0; index < TOKEN_LENGTH; index++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }
}
