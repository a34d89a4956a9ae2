package org.entrepot.organizations.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PhoneNumber;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.domain.Application;
import org.entrepot.organizations.domain.Applications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operator's queue of companies that want to take part. */
@Repository
class JdbcApplications implements Applications {

    private final JdbcClient jdbc;

    JdbcApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Application application) {
        jdbc.sql("""
                        insert into organizations.application (id, kind, company, domain, country, contact_name, email,
                            phone, language, message, attests_requirements, applied_at, state)
                        values (:id, :kind, :company, :domain, :country, :contact, :email,
                            nullif(:phone, ''), :language, :message, :attests, :now, 'APPLIED')
                        """)
                .param("id", application.id())
                .param("kind", application.kind().name())
                .param("company", application.company())
                .param("domain", application.domain().value())
                .param("country", application.country().value())
                .param("contact", application.contactName())
                .param("email", application.email().value())
                .param("phone", application.phone().map(PhoneNumber::value).orElse(""))
                .param("language", application.language().toLanguageTag())
                .param("message", application.message())
                .param("attests", application.attestsRequirements())
                .param("now", Rows.parameter(application.appliedAt()))
                .update();
    }

    @Override
    public Optional<Application> find(UUID id) {
        return jdbc.sql("""
                        select id, kind, company, domain, country, contact_name, email, phone, language, message,
                               attests_requirements, applied_at, decided_at, decided_by_name, reason, organization
                        from organizations.application
                        where id = :id
                        """).param("id", id).query((row, _) -> application(row)).optional();
    }

    @Override
    public Optional<Application> lock(UUID id) {
        return jdbc.sql("select id from organizations.application where id = :id for update")
                .param("id", id)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional()
                .flatMap(this::find);
    }

    @Override
    public void approve(UUID id, OrganizationId organization, String reason, Actor actor, Instant now) {
        jdbc.sql("""
                        update organizations.application
                        set state = 'APPROVED', organization = :organization, reason = :reason,
                            decided_by = :actor, decided_by_name = :actorName, decided_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("organization", organization.value())
                .param("reason", reason)
                .param("actor", actor.user().value())
                .param("actorName", actor.name())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public void reject(UUID id, String reason, Actor actor, Instant now) {
        jdbc.sql("""
                        update organizations.application
                        set state = 'REJECTED', reason = :reason,
                            decided_by = :actor, decided_by_name = :actorName, decided_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("actor", actor.user().value())
                .param("actorName", actor.name())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public Page<Application> list(boolean undecidedOnly, PageRequest request) {
        var isFirst = request.after().size() != 1;
        var sql = undecidedOnly ? """
                        select id, kind, company, domain, country, contact_name, email, phone, language, message,
                               attests_requirements, applied_at, decided_at, decided_by_name, reason, organization
                        from organizations.application
                        where state = 'APPLIED' and (:first or id > cast(:after as uuid))
                        order by id
                        limit :limit
                        """ : """
                        select id, kind, company, domain, country, contact_name, email, phone, language, message,
                               attests_requirements, applied_at, decided_at, decided_by_name, reason, organization
                        from organizations.application
                        where :first or id < cast(:after as uuid)
                        order by id desc
                        limit :limit
                        """;
        var rows = jdbc.sql(sql)
                .param("first", isFirst)
                .param(
                        "after",
                        isFirst
                                ? new UUID(0, 0).toString()
                                : Rows.uuid(request.after().getFirst()))
                .param("limit", request.size() + 1)
                .query((row, _) -> application(row))
                .list();
        return Page.cut(rows, request.size(), row -> PageRequest.cursor(row.id().toString()));
    }

    @Override
    public int countUndecided() {
        return jdbc.sql("select count(*) from organizations.application where state = 'APPLIED'")
                .query(Integer.class)
                .single();
    }

    private static Application application(ResultSet row) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                EnrolmentKind.valueOf(row.getString("kind")),
                row.getString("company"),
                new DomainName(row.getString("domain")),
                new CountryCode(row.getString("country")),
                row.getString("contact_name"),
                new EmailAddress(row.getString("email")),
                Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("message"),
                row.getBoolean("attests_requirements"),
                Rows.moment(row, "applied_at"),
                decision(row));
    }

    private static Optional<Application.Decision> decision(ResultSet row) throws SQLException {
        var decided = Rows.optionalMoment(row, "decided_at");
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        var organization =
                Optional.ofNullable(row.getObject("organization", UUID.class)).map(OrganizationId::new);
        return Optional.of(new Application.Decision(
                organization, row.getString("reason"), row.getString("decided_by_name"), decided.get()));
    }
}
