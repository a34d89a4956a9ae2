package org.entrepot.health.application;

import java.util.Locale;
import org.entrepot.health.domain.IncidentFilter;
import org.entrepot.health.domain.IncidentFilter.Phase;
import org.entrepot.health.domain.IncidentLists;
import org.entrepot.health.domain.Reader;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What publishers published of their incidents, open and over, for everybody (A43, P15). */
@Service
@Transactional(readOnly = true)
public class ReadPublished {

    private final IncidentLists lists;
    private final PublishedInStore store;
    private final ReadHealth health;
    private final BusinessClock clock;

    ReadPublished(IncidentLists lists, PublishedInStore store, ReadHealth health, BusinessClock clock) {
        this.lists = lists;
        this.store = store;
        this.health = health;
        this.clock = clock;
    }

    public ReadHealth.Rows read(Locale locale, PageRequest page) {
        var now = clock.now();
        var reader = new Reader.Everybody();
        var lines = lists.page(reader, IncidentFilter.of(Phase.ANY), now, page);
        return health.named(new Page<>(store.shown(lines.items()), lines.next()), reader, locale, now);
    }
}
