package org.entrepot.access.application;

import java.util.Optional;
import org.entrepot.access.domain.PracticeRoster;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows everybody one can practise as; where nobody practises, there is no such list. */
@Service
@Transactional(readOnly = true)
public class ReadPracticeRoster {

    private final PracticeRoster roster;
    private final PracticeSignIn practice;

    ReadPracticeRoster(PracticeRoster roster, PracticeSignIn practice) {
        this.roster = roster;
        this.practice = practice;
    }

    public Outcome<Page<PracticeRoster.Organization>> search(Optional<Party> party, String text, PageRequest page) {
        return practice.isOpen() ? Outcome.done(roster.search(party, text, page)) : Denial.notFound();
    }
}
