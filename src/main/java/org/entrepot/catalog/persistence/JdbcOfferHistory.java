package org.entrepot.catalog.persistence;

import org.entrepot.catalog.domain.HistoryEntry;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.OfferHistory;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOfferHistory implements OfferHistory {

    private final JdbcClient jdbc;

    JdbcOfferHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(HistoryEntry entry) {
        jdbc.sql("""
                        insert into catalog.history_event (id, offer, kind, detail, happened_at, actor, actor_name)
                        values (:id, :offer, :kind, :detail, :at, :actor, :actorName)
                        """)
                .param("id", entry.id())
                .param("offer", entry.offer().value())
                .param("kind", entry.kind().name())
                .param("detail", entry.detail())
                .param("at", Rows.at(entry.at()))
                .param("actor", entry.actor().value())
                .param("actorName", entry.actorName())
                .update();
    }

    @Override
    public Page<HistoryEntry> of(OfferId offer, PageRequest request) {
        var rows = jdbc.sql("""
                        select id, offer, kind, detail, happened_at, actor, actor_name
                        from catalog.history_event
                        where offer = :offer and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :size
                        """)
                .param("offer", offer.value())
                .param("after", Rows.afterId(request).orElse(null))
                .param("size", request.size() + 1)
                .query((row, _) -> new HistoryEntry(
                        Rows.id(row, "id"),
                        new OfferId(Rows.id(row, "offer")),
                        HistoryKind.valueOf(row.getString("kind")),
                        row.getString("detail"),
                        Rows.moment(row, "happened_at"),
                        new UserId(Rows.id(row, "actor")),
                        row.getString("actor_name")))
                .list();
        return Page.cut(
                rows, request.size(), last -> PageRequest.cursor(last.id().toString()));
    }
}
