package org.entrepot.health.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.entrepot.health.ComponentId;
import org.entrepot.health.application.KeepComponents;
import org.entrepot.health.application.ReadBoard;
import org.entrepot.health.domain.Component;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The publisher's components. */
@Controller
@RequestMapping(HealthTabs.BOARD + "/components")
class ComponentPages {

    private final KeepComponents keep;
    private final ReadBoard read;

    ComponentPages(KeepComponents keep, ReadBoard read) {
        this.keep = keep;
        this.read = read;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, PageRequest page) {
        return list(frame, actor, page, Form.empty());
    }

    @PostMapping
    ModelAndView add(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        return keep.add(actor, command(form))
                .fold(
                        component -> {
                            Flash.say(redirect, frame.texts().text("health.flash.component"));
                            return new ModelAndView("redirect:" + HealthTabs.BOARD + "/components/" + component.id());
                        },
                        problems -> BoardPages.refused(
                                list(frame, actor, PageRequest.first(), form.refused(problems)), problems));
    }

    @GetMapping("/{component}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String component, PageRequest page) {
        var found = RefusedException.valueOf(
                read.component(actor, id(component), frame.texts().locale(), page));
        return one(frame, actor, found, form(found.component()), page);
    }

    @PostMapping("/{component}")
    ModelAndView change(
            Frame frame, Actor actor, @PathVariable String component, Form form, RedirectAttributes redirect) {
        return keep.change(actor, id(component), HealthForms.version(form), command(form))
                .fold(
                        changed -> {
                            Flash.say(redirect, frame.texts().text("health.flash.component"));
                            return new ModelAndView("redirect:" + HealthTabs.BOARD + "/components/" + changed.id());
                        },
                        problems -> {
                            var again = form.refused(problems);
                            var found = RefusedException.valueOf(read.component(
                                    actor, id(component), frame.texts().locale(), PageRequest.first()));
                            return BoardPages.refused(one(frame, actor, found, again, PageRequest.first()), problems);
                        });
    }

    @PostMapping("/{component}/retirement")
    ModelAndView retire(
            Frame frame, Actor actor, @PathVariable String component, Form form, RedirectAttributes redirect) {
        var retired = RefusedException.valueOf(keep.retire(actor, id(component), HealthForms.version(form)));
        Flash.say(redirect, frame.texts().text("health.flash.retired", retired.name()));
        return new ModelAndView("redirect:" + HealthTabs.BOARD + "/components");
    }

    static ComponentId id(String text) {
        return ComponentId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private ModelAndView list(Frame frame, Actor actor, PageRequest page, Form form) {
        var rows = RefusedException.valueOf(read.components(actor, frame.texts().locale(), page));
        var choices = RefusedException.valueOf(read.choices(actor, frame.texts().locale()));
        return new ModelAndView(
                "health/components",
                "page",
                new ComponentsPage(frame, actor.organization(), rows, choices, form, page.isFirst()));
    }

    private ModelAndView one(Frame frame, Actor actor, ReadBoard.OneComponent found, Form form, PageRequest page) {
        var choices = RefusedException.valueOf(read.choices(actor, frame.texts().locale()));
        return new ModelAndView(
                "health/component", "page", new ComponentPage(frame, found, choices, form, page.isFirst()));
    }

    private static KeepComponents.Command command(Form form) {
        return new KeepComponents.Command(
                form.value("name"), form.value("description"), Set.copyOf(form.valuesOf("offers")));
    }

    private static Form form(Component component) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("name", List.of(component.name()));
        values.put("description", List.of(component.description()));
        values.put("offers", component.offers().stream().map(Object::toString).toList());
        values.put("version", List.of(String.valueOf(component.version())));
        return new Form(values, List.of());
    }
}
