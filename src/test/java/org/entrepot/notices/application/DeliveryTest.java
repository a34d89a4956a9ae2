package org.entrepot.notices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.MemberInvited;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@DisplayName("A mail")
class DeliveryTest {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final DeliverMails deliver;
    private final SpreadHappenings spread;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    DeliveryTest(
            DeliverMails deliver,
            SpreadHappenings spread,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.deliver = deliver;
        this.spread = spread;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @BeforeAll
    static void startServer() {
        SMTP.start();
    }

    @AfterAll
    static void stopServer() {
        SMTP.stop();
    }

    @BeforeEach
    void anEmptyOutbox() throws FolderException {
        SMTP.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from notices.mail").update();
        jdbc.sql("delete from notices.notice").update();
        jdbc.sql("delete from notices.happening").update();
    }

    @Test
    void comes_in_its_recipients_language_as_text_and_html() throws MessagingException, IOException {
        invite("mina@contoso.example", "Contoso 코리아", Locale.KOREAN);
        deliverAll(server());
        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Orla 님이 Contoso 코리아(으)로 초대했습니다");
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("mina@contoso.example"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("ko");
        assertThat(part(mail, "text/plain")).contains("/invitations/secret-token");
        assertThat(part(mail, "text/html")).contains("/invitations/secret-token\"", "lang=\"ko\"");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void that_has_gone_leaves_no_secret_behind() {
        invite("mina@contoso.example", "Contoso", Locale.ENGLISH);
        deliverAll(server());
        assertThat(jdbc.sql("select count(*) from notices.happening where facts::text like '%secret-token%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void carries_no_header_and_no_markup_that_somebody_typed() throws MessagingException, IOException {
        invite(
                "mina@contoso.example",
                "Evil\r\nBcc: victim@people.example\r\n\r\n<script>alert(1)</script>",
                Locale.ENGLISH);
        deliverAll(server());
        assertThat(received()).hasSize(1);
        var mail = received().getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Subject")).hasSize(1);
        assertThat(mail.getSubject()).doesNotContain("\r", "\n").contains("Bcc: victim@people.example");
        assertThat(part(mail, "text/html")).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void waits_for_its_server_and_goes_once_when_it_is_back() {
        invite("mina@contoso.example", "Contoso", Locale.ENGLISH);
        var absent = sender(1);
        assertThat(deliver.deliverThrough(absent)).isTrue();
        assertThat(states()).containsExactly("PENDING");
        var row = jdbc.sql(
                        "select attempts, last_error, next_attempt_at > created_at + interval '50 seconds' as later from notices.mail")
                .query()
                .singleRow();
        assertThat(row).containsEntry("attempts", 1).containsEntry("later", true);
        assertThat(row.get("last_error")).asString().isNotBlank();
        assertThat(deliver.deliverThrough(server())).as("not before its time").isFalse();
        jdbc.sql("update notices.mail set next_attempt_at = created_at").update();
        deliverAll(server());
        assertThat(received()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void that_its_server_refuses_for_good_is_not_tried_again() {
        invite("nobody@contoso.example", "Contoso", Locale.ENGLISH);
        deliver.deliverThrough(refusing("nobody@contoso.example"));
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void is_given_up_after_the_last_attempt() {
        invite("mina@contoso.example", "Contoso", Locale.ENGLISH);
        jdbc.sql("update notices.mail set attempts = 9").update();
        deliver.deliverThrough(sender(1));
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void whose_process_dies_on_the_way_is_sent_by_another_under_the_same_id() throws MessagingException {
        invite("mina@contoso.example", "Contoso", Locale.ENGLISH);
        assertThatThrownBy(() -> deliver.deliverThrough(dyingAfterSending())).isInstanceOf(Killed.class);
        assertThat(states()).as("the commit did not happen").containsExactly("PENDING");
        deliverAll(server());
        assertThat(states()).containsExactly("SENT");
        var ids = new HashSet<String>();
        for (var mail : received()) {
            ids.add(mail.getHeader("Message-ID")[0]);
        }
        assertThat(received()).as("SMTP permits no more").hasSize(2);
        assertThat(ids).as("so the receiver can tell that it is one").hasSize(1);
    }

    @Test
    void goes_once_though_several_processes_send() throws InterruptedException {
        IntStream.range(0, 40).forEach(at -> invite("person" + at + "@contoso.example", "Contoso", Locale.ENGLISH));
        try (var processes = Executors.newFixedThreadPool(4)) {
            for (var at = 0; at < 4; at++) {
                processes.submit(() -> deliverAll(server()));
            }
        }
        deliverAll(server());
        assertThat(received()).hasSize(40);
        assertThat(Arrays.stream(SMTP.getReceivedMessages()).map(DeliveryTest::recipient))
                .doesNotHaveDuplicates();
    }

    private void invite(String address, String company, Locale language) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new MemberInvited(
                UserId.next(),
                OrganizationId.next(),
                company,
                new EmailAddress(address),
                language,
                "Orla",
                "secret-token",
                Instant.parse("2100-01-01T00:00:00Z"))));
        while (spread.spreadOnce()) {
            Thread.onSpinWait();
        }
        // practice without a mail server keeps mails; here there is one
        jdbc.sql("update notices.mail set state = 'PENDING', next_attempt_at = created_at where state = 'KEPT'")
                .update();
    }

    private void deliverAll(JavaMailSenderImpl sender) {
        while (deliver.deliverThrough(sender)) {
            Thread.onSpinWait();
        }
    }

    private static JavaMailSenderImpl server() {
        return sender(SMTP.getSmtp().getPort());
    }

    private static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        at(sender, port);
        return sender;
    }

    private static void at(JavaMailSenderImpl sender, int port) {
        sender.setHost("127.0.0.1");
        sender.setPort(port);
    }

    private static JavaMailSenderImpl dyingAfterSending() {
        var sender = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                super.doSend(messages, originals);
                throw new Killed();
            }
        };
        at(sender, SMTP.getSmtp().getPort());
        return sender;
    }

    private static JavaMailSenderImpl refusing(String address) {
        return new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                try {
                    var unknown = new InternetAddress[] {new InternetAddress(address)};
                    throw new MailSendException(Map.of(
                            messages[0],
                            new SendFailedException(
                                    "550", null, new InternetAddress[0], new InternetAddress[0], unknown)));
                } catch (MessagingException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        };
    }

    private List<String> states() {
        return jdbc.sql("select state from notices.mail order by id")
                .query(String.class)
                .list();
    }

    private static List<MimeMessage> received() {
        return List.of(SMTP.getReceivedMessages());
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        return find((Multipart) mail.getContent(), type);
    }

    private static String find(Multipart parts, String type) throws MessagingException, IOException {
        for (var at = 0; at < parts.getCount(); at++) {
            BodyPart part = parts.getBodyPart(at);
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof Multipart inner) {
                var found = find(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** What kills a process in the middle of its work, as far as one can do that within a test. */
    private static final class Killed extends Error {}
}
