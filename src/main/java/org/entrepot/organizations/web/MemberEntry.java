package org.entrepot.organizations.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.domain.Roster;

/** A member for programs. */
record MemberEntry(
        UserId id,
        String name,
        String email,
        Member.State state,
        List<String> roles,
        String language,
        Optional<Instant> invitedUntil) {

    static MemberEntry of(Roster.Entry entry) {
        var member = entry.member();
        return new MemberEntry(
                member.id(),
                member.name(),
                member.email().value(),
                member.state(),
                member.roles().stream().sorted().map(Role::code).toList(),
                member.language().toLanguageTag(),
                entry.invitedUntil());
    }
}
