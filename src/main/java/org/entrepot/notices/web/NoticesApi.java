package org.entrepot.notices.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.notices.application.ChooseMails;
import org.entrepot.notices.application.ReadNotices;
import org.entrepot.notices.application.WordNotices;
import org.entrepot.notices.domain.Notice;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.entrepot.site.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs: a person's own, or for an API client that of its organization. */
@RestController
@RequestMapping("/api/notices")
class NoticesApi {

    private final ReadNotices read;
    private final ChooseMails choose;
    private final WordNotices wording;

    NoticesApi(ReadNotices read, ChooseMails choose, WordNotices wording) {
        this.read = read;
        this.choose = choose;
        this.wording = wording;
    }

    /**
     * How many wait.
     *
     * @param atLeast there are more than {@code count}
     */
    record UnreadEntry(int count, boolean atLeast) {}

    /** @param newest the newest that its reader has seen; it and all before it are read */
    record ReadingBody(Optional<UUID> newest) {}

    /** @param kinds codes of the kinds that are also mailed; the others stay in the inbox only */
    record PreferencesBody(Optional<List<String>> kinds) {}

    /**
     * One kind of notice.
     *
     * @param mailed whether it is also mailed
     */
    record PreferenceEntry(String kind, boolean mailed) {

        static PreferenceEntry of(ChooseMails.Choice choice) {
            return new PreferenceEntry(choice.kind().code(), choice.isMailed());
        }
    }

    /** Newest first. */
    @GetMapping
    Page<NoticeEntry> list(Actor actor, Texts texts, @RequestParam Optional<Boolean> unread, PageRequest page) {
        var notices = read.list(actor, unread.orElse(false), page);
        var words = wording.words(notices.items().stream().map(Notice::facts).toList(), texts);
        return notices.map(notice -> NoticeEntry.of(notice, words));
    }

    @GetMapping("/unread")
    UnreadEntry unread(Actor actor) {
        var count = read.unread(actor);
        return new UnreadEntry(count, count == ReadNotices.COUNTED);
    }

    @PostMapping("/{notice}/reading")
    UnreadEntry markRead(Actor actor, @PathVariable UUID notice) {
        RefusedException.valueOf(read.markRead(actor, notice));
        return unread(actor);
    }

    @PostMapping("/readings")
    UnreadEntry markAllRead(Actor actor, @RequestBody ReadingBody body) {
        var newest = body.newest().orElseThrow(() -> required("newest"));
        RefusedException.valueOf(read.markReadUpTo(actor, newest));
        return unread(actor);
    }

    @GetMapping("/preferences")
    List<PreferenceEntry> preferences(Actor actor) {
        return choose.of(actor).stream().map(PreferenceEntry::of).toList();
    }

    @PutMapping("/preferences")
    List<PreferenceEntry> choose(Actor actor, @RequestBody PreferencesBody body) {
        var kinds = body.kinds().orElseThrow(() -> required("kinds"));
        return RefusedException.valueOf(choose.choose(actor, kinds)).stream()
                .map(PreferenceEntry::of)
                .toList();
    }

    private static RefusedException required(String field) {
        return new RefusedException(List.of(Problem.at(field, SiteRefusal.FIELD_REQUIRED)));
    }
}
