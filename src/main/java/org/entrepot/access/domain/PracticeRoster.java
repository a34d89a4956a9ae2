package org.entrepot.access.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;

/** Everybody one can practise as. */
public interface PracticeRoster {

    /** @param kinds codes of what it is enrolled as */
    record Organization(OrganizationId id, String name, String country, List<String> kinds, List<Person> people) {

        public Organization {
            kinds = List.copyOf(kinds);
            people = List.copyOf(people);
        }
    }

    record Person(UserId id, String name, Set<Role> roles) {

        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Organizations with members who have joined, by name.
     *
     * @param text part of a name of the organization or of a member; empty for all
     */
    Page<Organization> search(Optional<Party> party, String text, PageRequest page);
}
