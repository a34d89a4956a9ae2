package org.entrepot.cases.persistence;

import static org.entrepot.cases.persistence.Columns.moment;
import static org.entrepot.cases.persistence.Columns.optionalMoment;
import static org.entrepot.cases.persistence.Columns.optionalOrganization;
import static org.entrepot.cases.persistence.Columns.optionalUuid;
import static org.entrepot.cases.persistence.Columns.organization;
import static org.entrepot.cases.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.Ball;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.domain.Subject;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.health.IncidentId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.UserId;
import org.entrepot.requests.RequestId;
import org.entrepot.support.QuestionKind;

/** Reads rows of cases. */
final class CaseRows {

    private CaseRows() {}

    static SupportCase read(ResultSet row) throws SQLException {
        return new SupportCase(
                new CaseId(uuid(row, "id")),
                row.getLong("number"),
                row.getString("title"),
                QuestionKind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                CaseState.valueOf(row.getString("state")),
                subject(row),
                organization(row, "asker_id"),
                new UserId(uuid(row, "asked_by")),
                row.getString("asked_by_name"),
                new Ball(Columns.organizations(row, "holders"), row.getInt("bounces"), row.getBoolean("settled")),
                optionalOrganization(row, "turn_id"),
                optionalMoment(row, "due_at"),
                moment(row, "opened_at"),
                moment(row, "changed_at"),
                optionalMoment(row, "closes_at"),
                optionalMoment(row, "closed_at"),
                row.getInt("entries"),
                row.getLong("version"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                optionalUuid(row, "offer_id").map(OfferId::new),
                optionalUuid(row, "subscription_id").map(SubscriptionId::new),
                optionalOrganization(row, "publisher_id"),
                optionalOrganization(row, "partner_id"),
                optionalOrganization(row, "reseller_id"),
                optionalOrganization(row, "customer_id"),
                optionalUuid(row, "request_id").map(RequestId::new),
                optionalUuid(row, "incident_id").map(IncidentId::new));
    }
}
