package org.entrepot.health.web;

import java.util.List;
import org.entrepot.health.IncidentId;
import org.entrepot.health.application.HealthAccess;
import org.entrepot.health.application.ReadDeliveries;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.health.application.ReadIncident;
import org.entrepot.health.domain.IncidentFilter;
import org.entrepot.health.domain.IncidentFilter.Phase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Service health for those whose business it concerns, and for the operator (R206). */
@Controller
class HealthPages {

    private final ReadHealth read;
    private final ReadIncident incidents;
    private final ReadDeliveries deliveries;

    HealthPages(ReadHealth read, ReadIncident incidents, ReadDeliveries deliveries) {
        this.read = read;
        this.incidents = incidents;
        this.deliveries = deliveries;
    }

    @GetMapping("/service-health")
    ModelAndView now(Frame frame, Actor actor, PageRequest page) {
        var rows = read.own(actor, IncidentFilter.of(Phase.OPEN), frame.texts().locale(), page);
        return list(frame, RefusedException.valueOf(rows), "now", page);
    }

    @GetMapping("/service-health/history")
    ModelAndView history(Frame frame, Actor actor, PageRequest page) {
        var rows = read.own(actor, IncidentFilter.of(Phase.PAST), frame.texts().locale(), page);
        return list(frame, RefusedException.valueOf(rows), "history", page);
    }

    @GetMapping("/service-health/services")
    ModelAndView services(Frame frame, Actor actor, PageRequest page) {
        var services =
                RefusedException.valueOf(read.services(actor, frame.texts().locale(), page));
        return new ModelAndView("health/services", "page", new ServicesPage(frame, services, page.isFirst()));
    }

    @GetMapping("/service-health/customers")
    ModelAndView customers(Frame frame, Actor actor, PageRequest page) {
        var customers =
                RefusedException.valueOf(read.customers(actor, frame.texts().locale(), page));
        return new ModelAndView(
                "health/customers", "page", new CustomersPage(frame, actor.organization(), customers, page.isFirst()));
    }

    @GetMapping("/service-health/customers/{customer}")
    ModelAndView customer(Frame frame, Actor actor, @PathVariable String customer, PageRequest page) {
        var health = RefusedException.valueOf(
                read.customer(actor, organization(customer), frame.texts().locale(), page));
        return new ModelAndView("health/customer", "page", new CustomerHealthPage(frame, health, page.isFirst()));
    }

    /** Looking at it is what the delivery receipt tells of. */
    @GetMapping("/service-health/incidents/{incident}")
    ModelAndView incident(Frame frame, Actor actor, @PathVariable String incident, PageRequest page) {
        var id = incidentId(incident);
        var view =
                RefusedException.valueOf(incidents.read(actor, id, frame.texts().locale(), page));
        RefusedException.valueOf(incidents.markRead(actor, id));
        var tellings = HealthAccess.reports(actor)
                ? RefusedException.valueOf(deliveries.tellings(actor, id))
                : List.<org.entrepot.health.domain.Reach.Told>of();
        return new ModelAndView("health/incident", "page", new IncidentPage(frame, view, tellings, page.isFirst()));
    }

    @GetMapping("/operator/service-health")
    ModelAndView overseen(Frame frame, Actor actor, PageRequest page) {
        var rows = read.overseen(
                actor, IncidentFilter.of(Phase.OPEN), frame.texts().locale(), page);
        return list(frame, RefusedException.valueOf(rows), "now", page);
    }

    @GetMapping("/operator/service-health/history")
    ModelAndView overseenHistory(Frame frame, Actor actor, PageRequest page) {
        var rows = read.overseen(
                actor, IncidentFilter.of(Phase.PAST), frame.texts().locale(), page);
        return list(frame, RefusedException.valueOf(rows), "history", page);
    }

    static ModelAndView list(Frame frame, ReadHealth.Rows rows, String tab, PageRequest page) {
        return new ModelAndView("health/list", "page", new HealthListPage(frame, rows, tab, page.isFirst()));
    }

    static IncidentId incidentId(String text) {
        return IncidentId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static OrganizationId organization(String text) {
        return OrganizationId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
