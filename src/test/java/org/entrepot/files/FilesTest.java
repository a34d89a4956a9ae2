package org.entrepot.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.clock.DueWork;
import org.entrepot.files.domain.FileName;
import org.entrepot.files.domain.FileRows;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntrepotTest
@Tag("A8")
@DisplayName("Files")
class FilesTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj << >> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final Files files;
    private final FileRows rows;
    private final List<DueWork> dueWork;
    private final TestClock clock;
    private final MockMvcTester web;

    FilesTest(Files files, FileRows rows, List<DueWork> dueWork, TestClock clock, MockMvcTester web) {
        this.files = files;
        this.rows = rows;
        this.dueWork = dueWork;
        this.clock = clock;
        this.web = web;
    }

    @Test
    void a_file_is_kept_as_it_came_and_found_by_its_hash() throws IOException {
        var stored = store(publisher(), "evidence.pdf", PDF).orElseThrow();
        assertThat(stored.type()).isEqualTo(FileType.PDF);
        assertThat(stored.size()).isEqualTo(PDF.length);
        assertThat(stored.sha256()).hasSize(64);
        try (var content = files.open(stored)) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "page.pdf, <!doctype html><html><body><script>alert(1)</script></body></html>",
        "drawing.png, <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "letter.txt, <html><head></head><body>x</body></html>",
        "run.pdf, MZ\u0090\u0000\u0003\u0000\u0000\u0000",
        "doc.xml, <?xml version='1.0'?><a/>",
    })
    void the_content_decides_what_a_file_is_and_most_things_are_not_taken(String name, String content) {
        assertThat(refusal(store(publisher(), name, content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(FilesRefusal.FILE_TYPE_NOT_ALLOWED);
    }

    @Test
    void bytes_that_no_text_holds_are_no_text() {
        var bytes = new byte[] {'P', 'K', '-', 'n', 'o', 0, 1, 2, 3, 'x', ',', 'y'};
        assertThat(refusal(store(publisher(), "data.csv", bytes))).isEqualTo(FilesRefusal.FILE_TYPE_NOT_ALLOWED);
        var table = "이름,국가\nHanbit,KR\n".getBytes(StandardCharsets.UTF_16);
        assertThat(store(publisher(), "data.csv", table).orElseThrow().type()).isEqualTo(FileType.CSV);
    }

    @Test
    void an_archive_is_a_document_only_with_a_documents_parts_and_without_macros() throws IOException {
        var document = zip("[Content_Types].xml", "word/document.xml");
        assertThat(store(publisher(), "plan.docx", document).orElseThrow().type())
                .isEqualTo(FileType.DOCX);
        assertThat(refusal(store(publisher(), "plan.docx", zip("anything.txt"))))
                .isEqualTo(FilesRefusal.FILE_TYPE_NOT_ALLOWED);
        var macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertThat(refusal(store(publisher(), "plan.docx", macros))).isEqualTo(FilesRefusal.FILE_TYPE_NOT_ALLOWED);
    }

    @Test
    void a_use_takes_its_own_types_only() {
        var logo = files.store(publisher(), FileUse.LISTING_LOGO, "logo.png", new ByteArrayInputStream(PDF));
        assertThat(refusal(logo)).isEqualTo(FilesRefusal.FILE_TYPE_NOT_ALLOWED);
    }

    @Test
    void reading_stops_soon_after_the_limit_whatever_was_announced() {
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'a';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                java.util.Arrays.fill(target, offset, offset + length, (byte) 'a');
                read.addAndGet(length);
                return length;
            }
        };
        var outcome = files.store(publisher(), FileUse.REQUEST_ATTACHMENT, "endless.txt", endless);
        assertThat(refusal(outcome)).isEqualTo(FilesRefusal.FILE_TOO_LARGE);
        assertThat(read.get()).isLessThan(FileUse.REQUEST_ATTACHMENT.limit() + 1024 * 1024);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal(store(publisher(), "empty.txt", new byte[0]))).isEqualTo(FilesRefusal.UPLOAD_EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|passwd.pdf",
                "C:\\Users\\me\\list.pdf|list.pdf",
                "invoice\u202Efdp.exe|invoicefdp.exe.pdf",
                "a\u0000b\u0007.pdf|ab.pdf",
                "CON.pdf|_CON.pdf",
                "...|file.pdf",
                "report.html|report.html.pdf",
                "계약서.PDF|계약서.pdf",
                "what?|what_.pdf",
            })
    void a_name_is_cleaned_and_its_ending_tells_the_truth(String typed, String expected) {
        assertThat(FileName.clean(typed, FileType.PDF)).isEqualTo(expected);
    }

    @Test
    void a_name_of_any_length_is_cut() {
        assertThat(FileName.clean("long".repeat(200) + ".pdf", FileType.PDF)).hasSizeLessThanOrEqualTo(130);
    }

    @Test
    void the_quota_counts_what_is_there_and_gives_back_what_goes() {
        var owner = OrganizationId.next();
        assertThat(rows.claim(owner, 60, 100)).isTrue();
        assertThat(rows.claim(owner, 60, 100)).isFalse();
        assertThat(rows.claim(owner, 40, 100)).isTrue();
        assertThat(rows.claim(OrganizationId.next(), 101, 100)).isFalse();
    }

    @Test
    void a_file_is_attached_once_by_its_owner_and_for_its_use() {
        var publisher = publisher();
        var file = store(publisher, "a.pdf", PDF).orElseThrow();
        assertThat(refusal(files.attach(publisher(), FileUse.REQUEST_ATTACHMENT, List.of(file.id()))))
                .isEqualTo(FilesRefusal.FILE_NOT_USABLE);
        assertThat(refusal(files.attach(publisher, FileUse.LISTING_DOCUMENT, List.of(file.id()))))
                .isEqualTo(FilesRefusal.FILE_NOT_USABLE);
        files.attach(publisher, FileUse.REQUEST_ATTACHMENT, List.of(file.id())).orElseThrow();
        assertThat(refusal(files.attach(publisher, FileUse.REQUEST_ATTACHMENT, List.of(file.id()))))
                .isEqualTo(FilesRefusal.FILE_NOT_USABLE);
    }

    @Test
    void what_belongs_to_nothing_goes_away_and_shared_content_stays_as_long_as_somebody_needs_it() throws IOException {
        var publisher = publisher();
        var content = ("only here " + publisher.organization()).getBytes(StandardCharsets.UTF_8);
        var kept = store(publisher, "kept.txt", content).orElseThrow();
        var orphan = store(publisher, "orphan.txt", content).orElseThrow();
        files.attach(publisher, FileUse.REQUEST_ATTACHMENT, List.of(kept.id())).orElseThrow();
        orphans().runDue();
        assertThat(files.find(Set.of(orphan.id()))).isNotEmpty();
        clock.moveBy(Duration.ofDays(1));
        assertThat(orphans().nextDue())
                .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(clock.now()));
        orphans().runDue();
        assertThat(files.find(Set.of(kept.id(), orphan.id()))).containsOnlyKeys(kept.id());
        try (var still = files.open(kept)) {
            assertThat(still.readAllBytes()).isEqualTo(content);
        }
        files.detach(List.of(kept.id()));
        clock.moveBy(Duration.ofDays(1));
        orphans().runDue();
        assertThat(files.find(Set.of(kept.id()))).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> files.open(kept))
                .isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void only_publisher_roles_upload() {
        var partner = Actor.person(UserId.next(), OrganizationId.next(), "Pia", Set.of(Role.SALES_AGENT));
        assertThat(refusal(store(partner, "a.pdf", PDF))).isEqualTo(Denial.ROLE_REQUIRED);
    }

    @Test
    void the_api_takes_the_file_itself_and_gives_it_back_as_a_download_only() {
        var publisher = publisher();
        var created = web.post()
                .uri("/api/files")
                .param("use", "request-attachment")
                .param("name", "../plan.pdf")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(PDF)
                .with(authentication(new ActorAuthentication(publisher)))
                .with(csrf())
                .exchange();
        assertThat(created).hasStatus(201);
        assertThat(created).bodyJson().extractingPath("$.name").isEqualTo("plan.pdf");
        var location = created.getResponse().getHeader("Location");
        var content = web.get()
                .uri(location + "/content")
                .with(authentication(new ActorAuthentication(publisher)))
                .exchange();
        assertThat(content).hasStatusOk();
        assertThat(content.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(content.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(content.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(web.get()
                        .uri(location + "/content")
                        .with(authentication(new ActorAuthentication(publisher())))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void the_api_tells_a_file_that_is_too_large_by_413() {
        var large = new byte[(int) FileUse.LISTING_LOGO.limit() + 1];
        assertThat(web.post()
                        .uri("/api/files?use=listing-logo&name=logo.png")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(large)
                        .with(authentication(new ActorAuthentication(publisher())))
                        .with(csrf())
                        .exchange())
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing-known"})
    void the_api_wants_to_know_what_a_file_is_for(String use) {
        assertThat(web.post()
                        .uri("/api/files?name=a.pdf&use=" + use)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(PDF)
                        .with(authentication(new ActorAuthentication(publisher())))
                        .with(csrf())
                        .exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("file-use-unknown");
    }

    private DueWork orphans() {
        return dueWork.stream()
                .filter(work -> work.getClass().getName().contains("RemoveOrphans"))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<StoredFile> store(Actor actor, String name, byte[] content) {
        return files.store(actor, FileUse.REQUEST_ATTACHMENT, name, new ByteArrayInputStream(content));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private static Actor publisher() {
        return Actor.person(UserId.next(), OrganizationId.next(), "Mina Park", Set.of(Role.DEVELOPER));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var name : names) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write("x".getBytes(StandardCharsets.UTF_8));
                archive.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
