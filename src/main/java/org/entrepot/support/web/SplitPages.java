package org.entrepot.support.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Role;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.application.DescribeDesks;
import org.entrepot.support.application.SplitDuties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The split of duties between provider and reseller. */
@Controller
@RequestMapping("/support-split")
class SplitPages {

    private final SplitDuties split;

    SplitPages(SplitDuties split) {
        this.split = split;
    }

    @GetMapping
    ModelAndView show(Frame frame, Actor actor) {
        var splits = RefusedException.valueOf(split.read(actor));
        return new ModelAndView("support/split", "page", page(frame, actor, splits, Form.empty()));
    }

    @PostMapping
    ModelAndView save(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        return split.split(actor, DescribeDesks.topics(form.valuesOf("kinds")))
                .fold(
                        _ -> {
                            Flash.say(redirect, frame.texts().text("support.saved"));
                            return new ModelAndView("redirect:/support-split");
                        },
                        problems -> new ModelAndView(
                                "support/split",
                                Map.of(
                                        "page",
                                        page(
                                                frame,
                                                actor,
                                                RefusedException.valueOf(split.read(actor)),
                                                form.refused(problems))),
                                HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private SplitPage page(Frame frame, Actor actor, List<SplitDuties.Split> splits, Form typed) {
        var isProvider = split.isProvider(actor);
        var kinds =
                splits.stream().findFirst().map(SplitDuties.Split::toResellers).orElse(Set.of());
        var form = typed.hasProblems()
                ? typed
                : Form.empty()
                        .with("kinds", kinds.stream().map(QuestionKind::code).toArray(String[]::new));
        var mayChange = isProvider && actor.hasAny(Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT));
        return new SplitPage(frame, splits, isProvider, mayChange, form);
    }
}
