package org.entrepot.notices.web;

import java.util.List;
import org.entrepot.kernel.Page;
import org.entrepot.notices.application.ReadNotices;
import org.entrepot.notices.application.WordNotices;
import org.entrepot.notices.domain.Notice;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.View;

/** One's own notices, newest first. */
public record NoticeListPage(
        Frame frame, Page<Notice> notices, WordNotices.Words words, int unread, boolean unreadOnly, boolean isFirst)
        implements View {

    public String title(Notice notice) {
        return words.title(notice.kind(), notice.facts());
    }

    public String text(Notice notice) {
        return words.text(notice.kind(), notice.facts());
    }

    public String action(Notice notice) {
        return t("notices." + notice.kind().code() + ".action");
    }

    public String lead() {
        return unread == 0 ? t("notices.lead.none") : t("notices.lead", count());
    }

    public List<Tab> tabs() {
        return List.of(
                new Tab(t("notices.tab.all"), NoticesPages.PATH, !unreadOnly),
                new Tab(t("notices.tab.unread"), NoticesPages.PATH + "?show=unread", unreadOnly));
    }

    private String count() {
        return unread == ReadNotices.COUNTED
                ? frame.texts().number(ReadNotices.COUNTED - 1) + "+"
                : frame.texts().number(unread);
    }
}
