package org.entrepot.catalog.persistence;

import java.time.Instant;
import java.util.UUID;
import org.entrepot.catalog.domain.Inbox;
import org.entrepot.catalog.domain.InboxMessage;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInbox implements Inbox {

    private final JdbcClient jdbc;

    JdbcInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(InboxMessage message) {
        jdbc.sql("""
                        insert into catalog.message (id, offer, publisher, country, name, company, email, message,
                                received_at)
                        values (:id, :offer, :publisher, :country, :name, :company, :email, :message, :receivedAt)
                        """)
                .param("id", message.id())
                .param("offer", message.offer().value())
                .param("publisher", message.publisher().value())
                .param("country", message.country().value())
                .param("name", message.name())
                .param("company", message.company())
                .param("email", message.email())
                .param("message", message.text())
                .param("receivedAt", Rows.at(message.receivedAt()))
                .update();
    }

    @Override
    public Page<InboxMessage> of(OrganizationId publisher, PageRequest request) {
        var rows = jdbc.sql("""
                        select id, offer, publisher, country, name, company, email, message, received_at, read_at
                        from catalog.message
                        where publisher = :publisher and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :size
                        """)
                .param("publisher", publisher.value())
                .param("after", Rows.afterId(request).orElse(null))
                .param("size", request.size() + 1)
                .query((row, _) -> new InboxMessage(
                        Rows.id(row, "id"),
                        new OfferId(Rows.id(row, "offer")),
                        new OrganizationId(Rows.id(row, "publisher")),
                        new CountryCode(row.getString("country")),
                        row.getString("name"),
                        row.getString("company"),
                        row.getString("email"),
                        row.getString("message"),
                        Rows.moment(row, "received_at"),
                        Rows.optionalMoment(row, "read_at")))
                .list();
        return Page.cut(
                rows, request.size(), last -> PageRequest.cursor(last.id().toString()));
    }

    @Override
    public long unread(OrganizationId publisher) {
        return jdbc.sql("select count(*) from catalog.message where publisher = :publisher and read_at is null")
                .param("publisher", publisher.value())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean markRead(OrganizationId publisher, UUID message, Instant at) {
        return jdbc.sql("""
                        update catalog.message set read_at = coalesce(read_at, :at)
                        where id = :id and publisher = :publisher
                        """)
                        .param("id", message)
                        .param("publisher", publisher.value())
                        .param("at", Rows.at(at))
                        .update()
                == 1;
    }
}
