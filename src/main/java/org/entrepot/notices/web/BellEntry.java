package org.entrepot.notices.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.notices.application.ReadNotices;
import org.entrepot.site.HeaderEntries;
import org.entrepot.site.HeaderEntry;
import org.entrepot.site.Texts;
import org.springframework.stereotype.Component;

/** The bell in the header, with the number of notices not read. */
@Component
class BellEntry implements HeaderEntries {

    private final ReadNotices read;

    BellEntry(ReadNotices read) {
        this.read = read;
    }

    @Override
    public List<HeaderEntry> entriesFor(Actor actor, Texts texts) {
        var unread = read.unread(actor);
        var count = unread == ReadNotices.COUNTED ? ReadNotices.COUNTED - 1 + "+" : String.valueOf(unread);
        return List.of(new HeaderEntry(
                "bell",
                unread == 0 ? texts.text("notices.title") : texts.text("notices.bell", count),
                "",
                unread == 0 ? Optional.empty() : Optional.of(count),
                NoticesPages.PATH,
                20));
    }
}
