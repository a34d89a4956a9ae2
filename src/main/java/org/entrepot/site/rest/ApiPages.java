package org.entrepot.site.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.entrepot.site.Frame;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The API's description in the browser, drawn from the same document that programs read. */
@Controller
class ApiPages {

    private final OpenApiWebMvcResource description;
    private final JsonMapper json;

    ApiPages(OpenApiWebMvcResource description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping("/api/docs")
    ModelAndView docs(Frame frame, HttpServletRequest request) throws JsonProcessingException {
        var document = description.openapiJson(request, "/api/openapi", Locale.ENGLISH);
        return new ModelAndView("site/api", "page", ApiPage.of(frame, json.readTree(document)));
    }
}
