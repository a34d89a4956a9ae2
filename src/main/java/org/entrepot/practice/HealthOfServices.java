package org.entrepot.practice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.clock.MovableClock;
import org.entrepot.health.IncidentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.application.CoverageInput;
import org.entrepot.health.application.KeepComponents;
import org.entrepot.health.application.PostUpdate;
import org.entrepot.health.application.ReportIncident;
import org.entrepot.health.application.WordingInput;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.springframework.stereotype.Component;

/** Service health of the practice world: components with a history, an incident that runs, a maintenance ahead (R206, R207). */
@Component
class HealthOfServices {

    private static final Instant RUNNING = Instant.parse("2026-06-01T07:40:00Z");
    private static final Instant LATER = Instant.parse("2026-06-01T08:25:00Z");

    private final KeepComponents components;
    private final ReportIncident report;
    private final PostUpdate post;
    private final MovableClock clock;

    HealthOfServices(KeepComponents components, ReportIncident report, PostUpdate post, MovableClock clock) {
        this.components = components;
        this.report = report;
        this.post = post;
        this.clock = clock;
    }

    /** While sales go on: what publishers run. */
    void build(Cast cast) {
        var larkspur = cast.person("larkspur", "felix");
        component(
                cast,
                larkspur,
                "larkspur/signIn",
                "Sign-in",
                "Accounts, passwords, single sign-on",
                "larkspur-desk",
                "larkspur-ledger");
        component(cast, larkspur, "larkspur/mail", "Mail import", "Turns incoming mail into tickets", "larkspur-desk");
        component(cast, larkspur, "larkspur/reports", "Reports", "", "larkspur-desk", "larkspur-ledger");
        component(cast, cast.person("dotori", "minjae"), "dotori/media", "미디어 서버", "음성과 화면 중계", "dotori-meet");
        component(cast, cast.person("chigusa", "ren"), "chigusa/dakoku", "打刻", "打刻の受付", "chigusa-kintai");
    }

    /** What is over by the time the world opens. */
    void remember(Cast cast) {
        var larkspur = cast.person("larkspur", "felix");
        var signIn = report(
                larkspur,
                covering(cast, "larkspur/signIn", "larkspur-desk", "larkspur-ledger"),
                Severity.CRITICAL,
                "2026-05-12T09:12:00Z",
                words("en", "Sign-in fails for most accounts", "You may not be able to sign in"),
                words(
                        "en",
                        "Token service rejects valid tickets after a certificate change.",
                        "We know of the problem and are working on it."));
        update(
                larkspur,
                signIn,
                IncidentState.IDENTIFIED,
                Severity.WARNING,
                "2026-05-12T09:50:00Z",
                words("en", "Old certificate restored in two of three sites.", "Most people can sign in again."));
        update(
                larkspur,
                signIn,
                IncidentState.RESOLVED,
                Severity.NORMAL,
                "2026-05-12T10:41:00Z",
                words(
                        "en",
                        "All sites restored. A report on the causes follows.",
                        "Signing in works again. We are sorry."));
        var dakoku = report(
                cast.person("chigusa", "ren"),
                covering(cast, "chigusa/dakoku", "chigusa-kintai"),
                Severity.WARNING,
                "2026-05-20T23:05:00Z",
                words("ja", "打刻の反映に遅れ", "打刻の表示が遅れています"),
                words("ja", "キューの滞留により、打刻の反映に最大 15 分の遅れがあります。", "打刻は記録されています。表示まで少しお待ちください。"));
        update(
                cast.person("chigusa", "ren"),
                dakoku,
                IncidentState.RESOLVED,
                Severity.NORMAL,
                "2026-05-21T00:30:00Z",
                words("ja", "処理能力を増やし、滞留を解消しました。", "正常に戻りました。"));
    }

    /** What runs and what is planned when somebody walks in; leaves the clock shortly before the opening. */
    void goOn(Cast cast) {
        clock.moveForwardTo(RUNNING);
        var larkspur = cast.person("larkspur", "felix");
        var mail = report.report(
                        larkspur,
                        incident(
                                covering(cast, "larkspur/mail", "larkspur-desk"),
                                Severity.WARNING,
                                Optional.empty(),
                                new WordingInput(
                                        Map.of("en", "Mail import is delayed", "ko", "메일 가져오기 지연"),
                                        Map.of("en", "New tickets from mail arrive late", "ko", "메일로 보낸 문의가 늦게 도착합니다")),
                                new WordingInput(
                                        Map.of(
                                                "en",
                                                        "The import queue of the European site grows; tickets are up to 40 minutes late.",
                                                "ko", "유럽 사이트의 가져오기 대기열이 늘어나 문의가 최대 40분 늦게 도착합니다."),
                                        Map.of(
                                                "en", "Nothing is lost. Mails become tickets with a delay.",
                                                "ko", "유실된 메일은 없으며, 처리가 지연되고 있습니다.")),
                                true))
                .orElseThrow()
                .incident()
                .id();
        clock.moveForwardTo(LATER);
        update(
                larkspur,
                mail,
                IncidentState.IDENTIFIED,
                Severity.WARNING,
                "2026-06-01T08:20:00Z",
                words(
                        "en",
                        "A mailbox loop floods the queue. It is being cut off.",
                        "We found the cause and are removing it."));
        report.report(
                        cast.person("dotori", "minjae"),
                        new ReportIncident.Command(
                                Ids.next(),
                                IncidentKind.MAINTENANCE,
                                covering(cast, "dotori/media", "dotori-meet"),
                                "ko",
                                new WordingInput(
                                        Map.of("ko", "미디어 서버 교체", "en", "Media servers are replaced"),
                                        Map.of("ko", "회의 서비스 점검 안내", "en", "Maintenance of meetings")),
                                new WordingInput(
                                        Map.of(
                                                "ko", "서울 리전의 미디어 서버를 교체합니다. 진행 중인 회의는 한 번 끊길 수 있습니다.",
                                                "en",
                                                        "Media servers in Seoul are replaced. Running meetings may break once."),
                                        Map.of(
                                                "ko", "점검 시간에는 회의가 잠시 끊길 수 있습니다.",
                                                "en", "Meetings may break for a moment during the maintenance.")),
                                IncidentState.SCHEDULED,
                                Severity.WARNING,
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-06-06T17:00:00Z")),
                                Optional.of(Instant.parse("2026-06-06T19:00:00Z")),
                                false))
                .orElseThrow();
    }

    private void component(Cast cast, Actor by, String key, String name, String description, String... offers) {
        var ids = java.util.Arrays.stream(offers)
                .map(offer -> cast.offer(offer).toString())
                .collect(java.util.stream.Collectors.toSet());
        cast.add(
                key,
                components
                        .add(by, new KeepComponents.Command(name, description, ids))
                        .orElseThrow()
                        .id());
    }

    private IncidentId report(
            Actor by, CoverageInput coverage, Severity severity, String at, WordingInput titles, WordingInput texts) {
        return report.report(by, incident(coverage, severity, Optional.of(Instant.parse(at)), titles, texts, false))
                .orElseThrow()
                .incident()
                .id();
    }

    private static ReportIncident.Command incident(
            CoverageInput coverage,
            Severity severity,
            Optional<Instant> at,
            WordingInput titles,
            WordingInput texts,
            boolean inStore) {
        var language = titles.partners().containsKey("en") ? "en" : "ja";
        return new ReportIncident.Command(
                Ids.next(),
                IncidentKind.INCIDENT,
                coverage,
                language,
                titles,
                texts,
                IncidentState.INVESTIGATING,
                severity,
                at,
                Optional.empty(),
                Optional.empty(),
                inStore);
    }

    private void update(
            Actor by, IncidentId incident, IncidentState state, Severity severity, String at, WordingInput texts) {
        post.post(
                        by,
                        incident,
                        new PostUpdate.Command(Ids.next(), texts, state, severity, Optional.of(Instant.parse(at))))
                .orElseThrow();
    }

    private static CoverageInput covering(Cast cast, String component, String... offers) {
        var ids = java.util.Arrays.stream(offers)
                .map(offer -> cast.offer(offer).toString())
                .collect(java.util.stream.Collectors.toSet());
        return new CoverageInput(ids, Set.of(), Set.of(cast.component(component).toString()));
    }

    private static WordingInput words(String language, String partners, String customers) {
        return WordingInput.of(language, partners, customers);
    }
}
