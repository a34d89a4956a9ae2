package org.entrepot.lists.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.lists.domain.GivenRow.KeyKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A26")
class ListReaderTest {

    private static final String FIRST = "0b5f6c1e-7a44-4f0e-9a51-3d2c8e9b1a01";
    private static final String SECOND = "5a1d9c70-2f3b-4c8e-8d16-7be04f5a2c02";

    @Test
    void a_pasted_list_may_mix_ids_domains_partner_ids_and_names() {
        var rows = pasted("""
                %s
                contoso.example
                4711234
                Contoso, Ltd.
                %s, fabrikam.example; northwind.example
                """.formatted(FIRST, SECOND));
        assertThat(rows)
                .extracting(GivenRow::kind)
                .containsExactly(
                        KeyKind.TENANT,
                        KeyKind.DOMAIN,
                        KeyKind.PARTNER_ID,
                        KeyKind.NAME,
                        KeyKind.TENANT,
                        KeyKind.DOMAIN,
                        KeyKind.DOMAIN);
        assertThat(rows).extracting(GivenRow::line).containsExactly(1, 2, 3, 4, 5, 5, 5);
        assertThat(rows.get(3).key()).isEqualTo("contoso, ltd.");
    }

    @Test
    void a_mistyped_tenant_id_is_no_name() {
        assertThat(pasted(FIRST.replace('c', 'g')))
                .singleElement()
                .satisfies(row -> assertThat(row.wrong().orElseThrow().code()).isEqualTo("tenant-id-malformed"));
    }

    @Test
    void cells_copied_out_of_a_spreadsheet_are_separated_by_tabs() {
        var rows = pasted("Name\tTenant ID\nContoso\t{%s}\n".formatted(FIRST.toUpperCase(java.util.Locale.ROOT)));
        assertThat(rows).singleElement().extracting(GivenRow::key).isEqualTo(FIRST);
    }

    @Test
    void a_spreadsheet_may_name_its_separator() {
        var rows = file("sep=;\r\nTenant ID;Name\r\n%s;\"a;b\"\r\n".formatted(FIRST));
        assertThat(rows).singleElement().extracting(GivenRow::line).isEqualTo(3);
    }

    @Test
    void a_row_without_tenant_id_may_name_its_domain() {
        var rows = file("Tenant ID,Domain\n,contoso.example\n,\n%s,x\n".formatted(FIRST));
        assertThat(rows).extracting(GivenRow::kind).containsExactly(KeyKind.DOMAIN, KeyKind.NONE, KeyKind.TENANT);
        assertThat(rows.get(1).wrong().orElseThrow().code()).isEqualTo("required");
    }

    @Test
    @Tag("A27")
    void a_guarded_cell_is_read_without_its_guard_and_given_back_with_it() {
        var rows = file("Tenant ID,Name\n%s,\"'=1+1,2\"\n".formatted(FIRST));
        assertThat(rows).singleElement().extracting(GivenRow::raw).isEqualTo(FIRST + ",\"'=1+1,2\"");
    }

    @Test
    void a_wrong_byte_is_named_by_its_line() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Tenant ID\n".repeat(1).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes((FIRST + "\n").repeat(9_000).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFC);
        assertThat(problem(bytes.toByteArray())).satisfies(problem -> {
            assertThat(problem.refusal()).isEqualTo(ListsRefusal.FILE_NOT_DECODABLE);
            assertThat(problem.arguments()).containsExactly("9002");
        });
    }

    @Test
    void a_renamed_archive_is_called_what_it_is() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("partners.csv"));
            zip.write(FIRST.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(problem(bytes.toByteArray()).refusal()).isEqualTo(ListsRefusal.FILE_IS_NO_TEXT);
    }

    @Test
    void a_quote_that_never_closes_is_named_by_the_line_it_was_opened_in_however_long_the_rest_is() {
        var rows = file("Tenant ID,Name\n%s,a\n%s,\"open\n".formatted(FIRST, SECOND) + "x,y\n".repeat(100_000));
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().line()).isEqualTo(3);
        assertThat(rows.getLast().wrong()).contains(ListsRefusal.UNCLOSED_QUOTE);
        assertThat(rows.getLast().raw().length()).isLessThanOrEqualTo(CsvRows.LONGEST_CELL);
    }

    @Test
    void a_million_rows_pass_without_being_kept() {
        var count = new long[1];
        var read = ListReader.read(new Endless("Tenant ID\n", FIRST + "\n", 1_000_000), false, _ -> count[0]++);
        assertThat(read.orElseThrow().rows()).isEqualTo(1_000_000);
        assertThat(count[0]).isEqualTo(1_000_000);
    }

    private static List<GivenRow> pasted(String text) {
        return rows(text, true);
    }

    private static List<GivenRow> file(String text) {
        return rows(text, false);
    }

    private static List<GivenRow> rows(String text, boolean isPasted) {
        var rows = new ArrayList<GivenRow>();
        ListReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), isPasted, rows::add)
                .orElseThrow();
        return rows;
    }

    private static Problem problem(byte[] bytes) {
        return ListReader.read(new ByteArrayInputStream(bytes), false, _ -> {})
                        instanceof Outcome.Refused<ListReader.Result>(var problems)
                ? problems.getFirst()
                : throwing();
    }

    private static Problem throwing() {
        throw new AssertionError("was accepted");
    }

    /** The same line again and again, made as it is read. */
    private static final class Endless extends InputStream {

        private final byte[] line;
        private final long lines;
        private byte[] current;
        private int at;
        private long given;

        Endless(String header, String line, long lines) {
            this.current = header.getBytes(StandardCharsets.UTF_8);
            this.line = line.getBytes(StandardCharsets.UTF_8);
            this.lines = lines;
        }

        @Override
        public int read() {
            if (at == current.length) {
                if (given == lines) {
                    return -1;
                }
                given++;
                current = line;
                at = 0;
            }
            return current[at++];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            var count = 0;
            while (count < length) {
                var next = read();
                if (next < 0) {
                    return count == 0 ? -1 : count;
                }
                target[offset + count++] = (byte) next;
            }
            return count;
        }
    }
}
