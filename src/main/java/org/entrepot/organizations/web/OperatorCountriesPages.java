package org.entrepot.organizations.web;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.organizations.application.PlaceCountry;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator reads and edits the region table (P12). */
@Controller
@RequestMapping("/operator/countries")
class OperatorCountriesPages {

    private final Countries countries;
    private final PlaceCountry placing;

    OperatorCountriesPages(Countries countries, PlaceCountry placing) {
        this.countries = countries;
        this.placing = placing;
    }

    @GetMapping
    ModelAndView list(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String edit) {
        var form = known(edit)
                .map(country -> Form.of(Map.of(
                        "region",
                        country.region().map(ProgramRegion::key).orElse(""),
                        "currency",
                        country.currency().map(Currency::getCurrencyCode).orElse(""))))
                .findFirst()
                .orElse(Form.empty());
        return list(frame, actor, region, form, known(edit).findFirst().isPresent() ? edit : "", HttpStatus.OK);
    }

    @PostMapping("/{code}")
    ModelAndView place(Frame frame, Actor actor, @PathVariable String code, Form form, RedirectAttributes redirect) {
        var country = known(code).findFirst().orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        return placing.place(actor, country.code(), form.value("region"), form.value("currency"))
                .fold(
                        _ -> {
                            Flash.say(redirect, frame.texts().text("organizations.saved"));
                            return new ModelAndView("redirect:/operator/countries");
                        },
                        problems -> list(frame, actor, "", form.refused(problems), code, HttpStatus.BAD_REQUEST));
    }

    private ModelAndView list(Frame frame, Actor actor, String region, Form form, String edited, HttpStatus status) {
        if (!actor.actsAs(Party.OPERATOR)) {
            RefusedException.valueOf(Denial.needs(Role.OPERATIONS, Role.CERTIFICATION));
        }
        List<Country> rows = countries.all().stream()
                .filter(country -> region.isEmpty()
                        || country.region()
                                .filter(new ProgramRegion(region)::equals)
                                .isPresent())
                .toList();
        var page = new CountryListPage(
                frame,
                rows,
                frame.texts().regions(countries.regions()),
                region,
                form,
                edited,
                actor.has(Role.OPERATIONS));
        return new ModelAndView("organizations/countries", Map.of("page", page), status);
    }

    private Stream<Country> known(String code) {
        return code.matches("[A-Z]{2}") ? countries.find(new CountryCode(code)).stream() : Stream.empty();
    }
}
