package org.entrepot.cases.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.CaseMailRefused;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.IncomingMail;
import org.entrepot.cases.domain.MailBook;
import org.entrepot.cases.domain.MailOutcome;
import org.entrepot.cases.domain.ReplyText;
import org.entrepot.cases.domain.Side;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an answer that came by mail into its case, as if its sender had written it on the page. Only the person whom the
 * address was given to is believed, and machines are not listened to; what is not taken is kept with the reason.
 */
@Service
public class ReceiveMail {

    static final int MOST_AN_HOUR = 20;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST_KEPT = SpeakInCase.LONGEST_TEXT;
    private static final int LONGEST_LINE = 500;

    private final MailBook book;
    private final Cases cases;
    private final Members members;
    private final SpeakInCase speak;
    private final Files files;
    private final ApplicationEventPublisher events;
    private final SystemClock system;
    private final TransactionTemplate transaction;

    ReceiveMail(
            MailBook book,
            Cases cases,
            Members members,
            SpeakInCase speak,
            Files files,
            ApplicationEventPublisher events,
            SystemClock system,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.cases = cases;
        this.members = members;
        this.speak = speak;
        this.files = files;
        this.events = events;
        this.system = system;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty when it came before: what became of it then stands. */
    public Optional<MailOutcome> receive(IncomingMail mail) {
        if (book.isKnown(mail.key())) {
            return Optional.empty();
        }
        var address = mail.token().flatMap(book::find);
        var sender = address.flatMap(found -> members.byId(found.reader())).filter(Member::isActive);
        var against = against(mail, address, sender);
        if (against.isPresent()) {
            transaction.executeWithoutResult(_ -> settle(mail, address, sender, against.get(), Optional.empty()));
            return against;
        }
        return Optional.of(take(mail, address.orElseThrow(), sender.orElseThrow()));
    }

    private Optional<MailOutcome> against(
            IncomingMail mail, Optional<MailBook.Address> address, Optional<Member> sender) {
        if (mail.isAutomatic()) {
            return Optional.of(MailOutcome.AUTOMATIC);
        }
        if (address.isEmpty()) {
            return Optional.of(MailOutcome.UNKNOWN_ADDRESS);
        }
        if (sender.filter(member -> isFrom(mail, member)).isEmpty()) {
            return Optional.of(MailOutcome.STRANGER);
        }
        if (book.countSince(sender.get().id(), system.now().minus(HOUR)) >= MOST_AN_HOUR) {
            return Optional.of(MailOutcome.TOO_MANY);
        }
        if (mail.isTooLarge()) {
            return Optional.of(MailOutcome.TOO_LARGE);
        }
        return newText(mail).isEmpty() && mail.attachments().isEmpty()
                ? Optional.of(MailOutcome.EMPTY)
                : Optional.empty();
    }

    private static boolean isFrom(IncomingMail mail, Member member) {
        return EmailAddress.parse(mail.sender())
                .fold(from -> from.key().equals(member.email().key()), _ -> false);
    }

    private static String newText(IncomingMail mail) {
        return ReplyText.newPartOf(mail.text());
    }

    /** Files first, for no transaction is open while content arrives; then everything else in one, or nothing of it. */
    private MailOutcome take(IncomingMail mail, MailBook.Address address, Member sender) {
        var actor = sender.asActor();
        var said = stored(actor, mail);
        return java.util.Objects.requireNonNull(transaction.execute(_ -> said.then(
                        attached -> speak.say(actor, address.about(), command(actor, address.about(), mail, attached)))
                .fold(
                        _ -> settle(
                                mail, Optional.of(address), Optional.of(sender), MailOutcome.TAKEN, Optional.empty()),
                        problems -> settle(
                                mail,
                                Optional.of(address),
                                Optional.of(sender),
                                MailOutcome.REFUSED,
                                Optional.of(problems.getFirst())))));
    }

    private Outcome<List<FileId>> stored(Actor actor, IncomingMail mail) {
        var stored = new ArrayList<FileId>();
        var problems = new ArrayList<Problem>();
        for (var attachment : mail.attachments()) {
            files.store(actor, FileUse.CASE_ATTACHMENT, attachment.name(), attachment.open())
                    .fold(file -> stored.add(file.id()), refused -> problems.addAll(refused));
        }
        return problems.isEmpty() ? Outcome.done(stored) : Outcome.refused(problems);
    }

    private SpeakInCase.Command command(Actor actor, CaseId id, IncomingMail mail, List<FileId> attached) {
        var asks = cases.find(id)
                .filter(found -> found.sideOf(actor.organization()) == Side.ASKER)
                .isPresent();
        var text = newText(mail);
        return new SpeakInCase.Command(
                asks ? CaseAct.REPLY : CaseAct.ANSWER,
                CaseEntry.Way.MAIL,
                text.isEmpty() ? line(mail.subject()) : text,
                attached);
    }

    private MailOutcome settle(
            IncomingMail mail,
            Optional<MailBook.Address> address,
            Optional<Member> sender,
            MailOutcome outcome,
            Optional<Problem> problem) {
        var isBelieved = outcome != MailOutcome.STRANGER && outcome != MailOutcome.AUTOMATIC;
        book.keep(
                new MailBook.Kept(
                        Ids.next(),
                        line(mail.sender()),
                        line(mail.subject()),
                        outcome == MailOutcome.TAKEN ? "" : cut(clean(mail.text()), LONGEST_KEPT),
                        problem.map(one -> one.refusal().code()).orElse(outcome.code()),
                        address.map(MailBook.Address::about),
                        isBelieved ? sender.map(Member::id) : Optional.<UserId>empty(),
                        system.now()),
                mail.key());
        if (outcome.isTold()) {
            address.map(MailBook.Address::about)
                    .flatMap(cases::find)
                    .ifPresent(about -> tell(about, sender.orElseThrow(), outcome, problem));
        }
        return outcome;
    }

    private void tell(SupportCase about, Member sender, MailOutcome outcome, Optional<Problem> problem) {
        events.publishEvent(
                new CaseMailRefused(about.ref(), sender.email(), sender.language(), outcome.code(), problem));
    }

    private static String line(String text) {
        return cut(clean(text).replaceAll("\\s+", " ").strip(), LONGEST_LINE);
    }

    /** The database takes no zero character. */
    private static String clean(String text) {
        return text.replace("\0", "");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
