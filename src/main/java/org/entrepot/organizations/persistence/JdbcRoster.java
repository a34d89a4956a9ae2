package org.entrepot.organizations.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Invitations;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.domain.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People, roles with history, and invitations of which only a hash is kept. */
@Repository
class JdbcRoster implements Roster {

    private final JdbcClient jdbc;

    JdbcRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Member> lock(OrganizationId organization, UserId id) {
        return jdbc.sql("""
                        select id
                        from organizations.member
                        where organization = :organization and id = :id and state <> 'REMOVED'
                        for update
                        """)
                .param("organization", organization.value())
                .param("id", id.value())
                .query((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .optional()
                .flatMap(this::member);
    }

    private Optional<Member> member(UserId id) {
        return jdbc.sql("""
                        select id, organization, email, name, language, zone, state, version, roles
                        from organizations.current_member
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> JdbcMembers.member(row))
                .optional();
    }

    @Override
    public void lockAll(OrganizationId organization) {
        jdbc.sql("select id from organizations.organization where id = :id for update")
                .param("id", organization.value())
                .query((row, _) -> Rows.organization(row, "id"))
                .list();
    }

    @Override
    public void add(Member member, Instant now) {
        jdbc.sql("""
                        insert into organizations.member (id, organization, email, email_key, name, language, zone,
                            state, created_at, version)
                        values (:id, :organization, :email, :key, :name, :language, :zone, :state, :now, 1)
                        """)
                .param("id", member.id().value())
                .param("organization", member.organization().value())
                .param("email", member.email().value())
                .param("key", member.email().key())
                .param("name", member.name())
                .param("language", member.language().toLanguageTag())
                .param("zone", member.zone().getId())
                .param("state", member.state().name())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public void join(UserId id, String name) {
        jdbc.sql("""
                        update organizations.member
                        set state = 'ACTIVE', name = :name, version = version + 1
                        where id = :id
                        """).param("id", id.value()).param("name", name).update();
    }

    @Override
    public void remove(UserId id) {
        jdbc.sql("update organizations.member set state = 'REMOVED', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void changeRoles(UserId id, Set<Role> roles, UserId by, Instant now) {
        var names = roles.stream().map(Role::name).toArray(String[]::new);
        jdbc.sql("""
                        update organizations.member_role
                        set recorded_until = greatest(:now, recorded_from + interval '1 microsecond')
                        where member = :id and recorded_until is null and not (role = any (:roles))
                        """)
                .param("id", id.value())
                .param("roles", names)
                .param("now", Rows.parameter(now))
                .update();
        jdbc.sql("""
                        insert into organizations.member_role (member, role, recorded_by, recorded_from)
                        select :id, wanted.role, :by, greatest(:now, max(member_role.recorded_until))
                        from unnest(:roles) as wanted (role)
                        left join organizations.member_role
                            on member_role.member = :id and member_role.role = wanted.role
                        group by wanted.role
                        having count(*) filter (
                            where member_role.member is not null and member_role.recorded_until is null) = 0
                        """)
                .param("id", id.value())
                .param("roles", names)
                .param("by", by.value())
                .param("now", Rows.parameter(now))
                .update();
        jdbc.sql("update organizations.member set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public int countWith(OrganizationId organization, Set<Role> roles, UserId without) {
        return jdbc.sql("""
                        select count(distinct member.id)
                        from organizations.member
                        join organizations.member_role
                            on member_role.member = member.id and member_role.recorded_until is null
                        where member.organization = :organization and member.state = 'ACTIVE'
                          and member_role.role in (:roles) and member.id <> :without
                        """)
                .param("organization", organization.value())
                .param("roles", roles.stream().map(Role::name).toList())
                .param("without", without.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Set<String> takenKeys(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select email_key from organizations.member
                        where email_key in (:keys) and state <> 'REMOVED'
                        """)
                .param("keys", addresses.stream().map(EmailAddress::key).toList())
                .query(String.class)
                .list());
    }

    @Override
    public List<Entry> of(OrganizationId organization) {
        return jdbc.sql("""
                        select current_member.id, current_member.organization, current_member.email,
                               current_member.name, current_member.language, current_member.zone,
                               current_member.state, current_member.version, current_member.roles,
                               invitation.expires_at
                        from organizations.current_member
                        left join organizations.invitation
                            on invitation.member = current_member.id
                            and invitation.accepted_at is null and invitation.replaced_at is null
                        where current_member.organization = :organization and current_member.state <> 'REMOVED'
                        order by current_member.name, current_member.id
                        """)
                .param("organization", organization.value())
                .query((row, _) -> new Entry(JdbcMembers.member(row), Rows.optionalMoment(row, "expires_at")))
                .list();
    }

    @Override
    public void invite(UUID id, UserId member, byte[] tokenHash, String invitedBy, Instant sent, Instant expires) {
        jdbc.sql("""
                        update organizations.invitation
                        set replaced_at = :sent
                        where member = :member and accepted_at is null and replaced_at is null
                        """)
                .param("member", member.value())
                .param("sent", Rows.parameter(sent))
                .update();
        jdbc.sql("""
                        insert into organizations.invitation
                            (id, member, token_hash, invited_by_name, sent_at, expires_at)
                        values (:id, :member, :hash, :by, :sent, :expires)
                        """)
                .param("id", id)
                .param("member", member.value())
                .param("hash", tokenHash)
                .param("by", invitedBy)
                .param("sent", Rows.parameter(sent))
                .param("expires", Rows.parameter(expires))
                .update();
    }

    @Override
    public Optional<Invitations.Open> open(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        select current_member.id, current_member.organization, current_member.email,
                               current_member.name, current_member.language, current_member.zone,
                               current_member.state, current_member.version, current_member.roles,
                               organization.name as organization_name,
                               invitation.invited_by_name, invitation.expires_at
                        from organizations.invitation
                        join organizations.current_member on current_member.id = invitation.member
                        join organizations.organization on organization.id = current_member.organization
                        where invitation.token_hash = :hash
                          and invitation.accepted_at is null and invitation.replaced_at is null
                          and invitation.expires_at > :now
                          and current_member.state = 'PENDING'
                        """)
                .param("hash", tokenHash)
                .param("now", Rows.parameter(now))
                .query((row, _) -> new Invitations.Open(
                        JdbcMembers.member(row),
                        row.getString("organization_name"),
                        row.getString("invited_by_name"),
                        Rows.moment(row, "expires_at")))
                .optional();
    }

    @Override
    public void accept(byte[] tokenHash, Instant now) {
        jdbc.sql("update organizations.invitation set accepted_at = :now where token_hash = :hash")
                .param("hash", tokenHash)
                .param("now", Rows.parameter(now))
                .update();
    }
}
