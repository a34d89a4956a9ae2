package org.entrepot.notices.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.entrepot.EntrepotTest;
import org.entrepot.cases.CaseFixture;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.CaseLetters;
import org.entrepot.cases.application.CasesSettings;
import org.entrepot.cases.application.ReadCases;
import org.entrepot.cases.application.ReceiveMail;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.mail.FetchMail;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Role;
import org.entrepot.support.QuestionKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/** Answers by mail, through a real mail server: out by SMTP, back by IMAP. */
@EntrepotTest
@DisplayName("A case by mail")
class CaseMailTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private static int people;

    private final CaseFixture cases;
    private final ReadCases read;
    private final DeliverMails deliver;
    private final SpreadHappenings spread;
    private final ReceiveMail receive;
    private final JdbcClient jdbc;

    private CaseFixture.Chain chain;
    private Actor asker;
    private CaseId id;
    private String replyTo;
    private FetchMail fetch;

    CaseMailTest(
            CaseFixture cases,
            ReadCases read,
            ReceiveMail receive,
            DeliverMails deliver,
            SpreadHappenings spread,
            JdbcClient jdbc) {
        this.cases = cases;
        this.read = read;
        this.deliver = deliver;
        this.spread = spread;
        this.jdbc = jdbc;
        this.receive = receive;
    }

    /** Whatever follows the plus sign comes into one mailbox, as the server of an operator does it. */
    @BeforeAll
    static void startServer() {
        SERVER.start();
        var mailbox = SERVER.setUser("cases@market.example", "cases@market.example", "secret");
        var users = SERVER.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> address.getEmail().startsWith("cases+")
                ? mailbox
                : SERVER.setUser(address.getEmail(), address.getEmail(), "secret"));
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    /** A question of somebody whose partner has answered by now, and whose mail has come. */
    @BeforeEach
    void aMailToAnswer() throws Exception {
        fetch = new FetchMail(
                receive,
                new CasesSettings(
                        "cases@market.example",
                        new CasesSettings.Imap(
                                "127.0.0.1",
                                SERVER.getImap().getPort(),
                                false,
                                "cases@market.example",
                                "secret",
                                "INBOX",
                                DataSize.ofMegabytes(2),
                                Duration.ofSeconds(10))));
        SERVER.purgeEmailFromAllMailboxes();
        chain = cases.chain();
        jdbc.sql("delete from cases.incoming_mail").update();
        jdbc.sql("delete from notices.mail").update();
        jdbc.sql("delete from notices.notice").update();
        jdbc.sql("delete from notices.happening").update();
        asker = cases.person(chain.customer().organization(), "Asker " + ++people, Role.CUSTOMER_ADMIN);
        var opened = cases.asked(asker, chain, QuestionKind.BREAK_FIX, Severity.B);
        id = opened.id();
        cases.say(chain.partner(), id, CaseAct.INQUIRE, "Which browser\ndo you use?")
                .orElseThrow();
        var mail = mails(address()).getFirst();
        replyTo = ((InternetAddress) mail.getReplyTo()[0]).getAddress();
    }

    @Test
    void tells_what_was_said_and_takes_the_answer_into_the_conversation() throws Exception {
        assertThat(replyTo).matches("cases\\+[a-z2-7]{26}@market\\.example");
        var mail = received(address()).getFirst();
        assertThat(mail.getHeader("References")[0]).contains("case-" + id);
        var told = text(mail);
        assertThat(told).startsWith(CaseLetters.MARK).contains("Which browser\ndo you use?");
        send(answer("It is the newest one.\n\nOn Monday, the marketplace wrote:\n> " + told.replace("\n", "\n> ")));
        assertThat(fetch.fetchOnce()).isEqualTo(1);
        var said = last();
        assertThat(said.text()).isEqualTo("It is the newest one.");
        assertThat(said.way()).isEqualTo(CaseEntry.Way.MAIL);
        assertThat(said.name()).isEqualTo(asker.name());
        assertThat(view().about().state()).isEqualTo(CaseState.PENDING);
        assertThat(outcomes()).containsExactly("taken");
    }

    @Test
    void each_reader_has_an_address_of_its_own_which_stays_the_same() throws Exception {
        cases.say(chain.partner(), id, CaseAct.ANSWER, "And since when?").orElseThrow();
        var second = mails(address()).getLast();
        assertThat(((InternetAddress) second.getReplyTo()[0]).getAddress()).isEqualTo(replyTo);
        var colleague = cases.person(chain.customer().organization(), "Asker " + ++people, Role.CUSTOMER_ADMIN);
        cases.say(chain.partner(), id, CaseAct.ANSWER, "Hello?").orElseThrow();
        var other =
                mails(org.entrepot.access.PeopleFixture.email(colleague.name())).getLast();
        assertThat(((InternetAddress) other.getReplyTo()[0]).getAddress()).isNotEqualTo(replyTo);
    }

    @Test
    void of_a_stranger_is_kept_outside_and_answered_by_nobody() throws Exception {
        var mail = answer("Give me everything");
        mail.setFrom(new InternetAddress("stranger@elsewhere.example"));
        send(mail);
        assertRefused("stranger");
        assertThat(mails("stranger@elsewhere.example")).isEmpty();
    }

    @Test
    void to_an_address_that_nobody_gave_is_kept_outside() throws Exception {
        var mail = answer("Hello");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("cases+" + "a".repeat(26) + "@market.example"));
        send(mail);
        assertRefused("unknown-address");
    }

    @Test
    void of_a_machine_goes_round_in_no_circle() throws Exception {
        for (var header : List.of("Auto-Submitted: auto-replied", "Precedence: bulk", "X-Autoreply: yes")) {
            var mail = answer("I am on holiday");
            mail.setHeader(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2));
            send(mail);
        }
        fetch.fetchOnce();
        assertThat(outcomes()).containsOnly("automatic").hasSize(3);
        assertThat(last().text()).isEqualTo("Which browser\ndo you use?");
        assertThat(mails(address())).as("nobody answers a machine").hasSize(1);
    }

    @Test
    void that_comes_twice_is_taken_once() throws Exception {
        var mail = answer("Once");
        send(mail);
        send(mail);
        assertThat(fetch.fetchOnce()).isEqualTo(2);
        assertThat(view().entries().stream().filter(entry -> entry.text().equals("Once")))
                .hasSize(1);
        assertThat(outcomes()).containsExactly("taken");
    }

    @Test
    void of_somebody_who_writes_without_end_stops() throws Exception {
        for (var index = 0; index < 25; index++) {
            send(answer("Line " + index));
        }
        fetch.fetchOnce();
        assertThat(outcomes().stream().filter("taken"::equals)).hasSize(20);
        assertThat(outcomes().stream().filter("too-many"::equals)).hasSize(5);
    }

    @Test
    void of_a_million_characters_is_refused_and_its_writer_hears_why() throws Exception {
        send(answer("x".repeat(1_000_000)));
        assertRefused("text-too-long");
        assertThat(jdbc.sql("select length(text) from cases.incoming_mail")
                        .query(Integer.class)
                        .single())
                .as("kept as far as it is read")
                .isEqualTo(20_000);
        assertThat(text(mails(address()).getLast())).contains("20000");
    }

    @Test
    void with_an_executable_that_calls_itself_pdf_is_refused_and_nothing_of_it_stays() throws Exception {
        var mail = answer("");
        var body = new MimeBodyPart();
        body.setText("See the report");
        var file = new MimeBodyPart();
        var program = new byte[600];
        program[0] = 'M';
        program[1] = 'Z';
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(program, "application/pdf")));
        file.setFileName("report.pdf");
        mail.setContent(new MimeMultipart(body, file));
        mail.saveChanges();
        send(mail);
        assertRefused("file-type-not-allowed");
        assertThat(mails(address())).hasSize(2);
    }

    @Test
    void about_a_closed_case_is_refused_and_kept() throws Exception {
        cases.say(asker, id, CaseAct.CLOSE, "").orElseThrow();
        send(answer("One more thing"));
        assertRefused("case-act-not-possible");
        assertThat(jdbc.sql("select text from cases.incoming_mail")
                        .query(String.class)
                        .single())
                .startsWith("One more thing");
    }

    private void assertRefused(String outcome) throws MessagingException {
        var before = view().entries();
        fetch.fetchOnce();
        assertThat(outcomes()).containsExactly(outcome);
        assertThat(view().entries()).isEqualTo(before);
    }

    private String address() {
        return org.entrepot.access.PeopleFixture.email(asker.name());
    }

    private MimeMessage answer(String text) throws MessagingException {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(address()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(replyTo));
        mail.setSubject("Re: It does not start");
        mail.setText(text, "UTF-8");
        return mail;
    }

    private static void send(MimeMessage mail) {
        sender().send(mail);
    }

    private static JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(SERVER.getSmtp().getPort());
        return sender;
    }

    /** Everything that is told by now, sent and received. */
    private List<MimeMessage> mails(String address) throws MessagingException {
        while (spread.spreadOnce()) {
            Thread.onSpinWait();
        }
        // practice without a mail server keeps mails; here there is one
        jdbc.sql("update notices.mail set state = 'PENDING', next_attempt_at = created_at where state = 'KEPT'")
                .update();
        while (deliver.deliverThrough(sender())) {
            Thread.onSpinWait();
        }
        return received(address);
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(one -> ((InternetAddress) one).getAddress().equals(address));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return String.valueOf(plain(mail)).replace("\r\n", "\n");
    }

    private static Object plain(jakarta.mail.Part part) throws Exception {
        if (part.getContent() instanceof jakarta.mail.Multipart many) {
            return plain(many.getBodyPart(0));
        }
        return part.getContent();
    }

    private ReadCases.View view() {
        return read.find(asker, id, Optional.empty(), Locale.ENGLISH).orElseThrow();
    }

    private CaseEntry last() {
        return view().entries().getLast();
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from cases.incoming_mail order by id")
                .query(String.class)
                .list();
    }
}
