package org.entrepot.notices.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.notices.application.ChooseMails;
import org.entrepot.notices.application.ReadNotices;
import org.entrepot.notices.application.WordNotices;
import org.entrepot.notices.domain.Notice;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox for people, and what of it they also want by mail. */
@Controller
@RequestMapping(NoticesPages.PATH)
class NoticesPages {

    static final String PATH = "/notices";

    private final ReadNotices read;
    private final ChooseMails choose;
    private final WordNotices wording;

    NoticesPages(ReadNotices read, ChooseMails choose, WordNotices wording) {
        this.read = read;
        this.choose = choose;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, @RequestParam Optional<String> show, PageRequest page) {
        var unreadOnly = show.filter("unread"::equals).isPresent();
        var notices = read.list(actor, unreadOnly, page);
        var words = wording.words(notices.items().stream().map(Notice::facts).toList(), frame.texts());
        return new ModelAndView(
                "notices/list",
                "page",
                new NoticeListPage(frame, notices, words, read.unread(actor), unreadOnly, page.isFirst()));
    }

    /** Reading leads to what the notice tells of. */
    @PostMapping("/{notice}/reading")
    String open(Actor actor, @PathVariable UUID notice) {
        return "redirect:"
                + RefusedException.valueOf(read.markRead(actor, notice)).link();
    }

    @PostMapping("/readings")
    String markAllRead(Actor actor, @RequestParam UUID newest) {
        RefusedException.valueOf(read.markReadUpTo(actor, newest));
        return "redirect:" + PATH;
    }

    @GetMapping("/preferences")
    ModelAndView preferences(Frame frame, Actor actor) {
        return new ModelAndView("notices/preferences", "page", new PreferencesPage(frame, choose.of(actor)));
    }

    @PostMapping("/preferences")
    String choose(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        RefusedException.valueOf(choose.choose(actor, form.values().getOrDefault("mailed", List.of())));
        Flash.say(redirect, frame.texts().text("notices.preferences.saved"));
        return "redirect:" + PATH + "/preferences";
    }
}
