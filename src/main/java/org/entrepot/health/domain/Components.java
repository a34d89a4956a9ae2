package org.entrepot.health.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.health.ComponentId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** All components. */
public interface Components {

    void add(Component component);

    /** Name, description, offers, end and version. */
    void change(Component component);

    Optional<Component> find(OrganizationId publisher, ComponentId id);

    /** Takes the row until the transaction ends. */
    Optional<Component> findForUpdate(OrganizationId publisher, ComponentId id);

    Map<ComponentId, Component> find(Collection<ComponentId> ids);

    /** Oldest first, retired ones included. */
    Page<Component> page(OrganizationId publisher, PageRequest page);

    /** Those in use, oldest first; a publisher's form offers no more than that many. */
    List<Component> inUse(OrganizationId publisher, int most);

    /** Those in use that the offer needs, oldest first. */
    List<Component> serving(OfferId offer);

    /** How bad each of them was when, by incidents that overlap the frame; one statement. */
    Map<ComponentId, List<Timeline>> timelines(Collection<ComponentId> ids, Span frame);
}
