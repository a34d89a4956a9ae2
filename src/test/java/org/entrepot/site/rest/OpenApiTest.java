package org.entrepot.site.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.Committed;
import org.entrepot.EntrepotTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API describes itself, and the committed description is the one it gives. */
@EntrepotTest
class OpenApiTest {

    private final MockMvcTester web;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    OpenApiTest(MockMvcTester web) {
        this.web = web;
    }

    @Test
    void the_committed_description_is_current() throws Exception {
        Committed.isCurrent("docs/reference/openapi.json", json.writeValueAsString(description()) + "\n");
    }

    @Test
    void every_operation_says_how_it_refuses_and_every_creating_one_can_be_repeated() throws Exception {
        var operations = 0;
        for (var path : description().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                operations++;
                assertThat(operation
                                .getValue()
                                .at("/responses/default/content/application~1problem+json")
                                .isMissingNode())
                        .as(path.getKey())
                        .isFalse();
                if (operation.getKey().equals("post")) {
                    assertThat(operation.getValue().path("parameters").findValuesAsString("name"))
                            .contains("Idempotency-Key");
                }
            }
        }
        assertThat(operations).isPositive();
        assertThat(description().path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void the_kernel_appears_as_plain_values_only() throws Exception {
        assertThat(description().at("/components/schemas").propertyNames())
                .contains("Problem")
                .doesNotContain("Actor", "Frame", "Texts", "PageRequest", "OfferId", "Money");
    }

    @Test
    void a_person_can_browse_it_without_signing_in() throws Exception {
        var page =
                Jsoup.parse(web.get().uri("/api/docs").exchange().getResponse().getContentAsString());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("details.api-item summary code").eachText())
                .containsAll(description().path("paths").propertyNames());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (var link : page.select(".workspace a[href^=#]").eachAttr("href")) {
            assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
        }
    }

    private JsonNode description() throws Exception {
        return json.readTree(
                web.get().uri("/api/openapi").exchange().getResponse().getContentAsString());
    }
}
