package org.entrepot.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.application.HandOverCase;
import org.entrepot.cases.application.KeepNotes;
import org.entrepot.cases.application.OpenCase;
import org.entrepot.cases.application.RateCase;
import org.entrepot.cases.application.SpeakInCase;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.HandOverReason;
import org.entrepot.cases.domain.Severity;
import org.entrepot.clock.MovableClock;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.support.QuestionKind;
import org.springframework.stereotype.Component;

/**
 * What the companies of the world asked each other in May, in their own languages: some solved, one that bounced, some that
 * wait when somebody walks in.
 */
@Component
class Conversations {

    private final OpenCase open;
    private final SpeakInCase speak;
    private final HandOverCase handOver;
    private final KeepNotes notes;
    private final RateCase rate;
    private final MovableClock clock;

    Conversations(
            OpenCase open,
            SpeakInCase speak,
            HandOverCase handOver,
            KeepNotes notes,
            RateCase rate,
            MovableClock clock) {
        this.open = open;
        this.speak = speak;
        this.handOver = handOver;
        this.notes = notes;
        this.rate = rate;
        this.clock = clock;
    }

    /** Moves business time along through May. */
    void lead(Cast cast) {
        exportsAreSlow(cast);
        meetingsBreakOff(cast);
        approvalsInTheTimeSheet(cast);
        seatsForTheHarvest(cast);
    }

    /** The days before the world opens. */
    void leaveOpen(Cast cast) {
        ledgerBounces(cast);
        signInFails(cast);
        resellersCustomer(cast);
        at("2026-05-31T22:10:00Z");
        ask(
                cast.person("redwood", "luis"),
                cast,
                "redwood/prairie/larkspur-desk",
                QuestionKind.BREAK_FIX,
                Severity.A,
                "Nobody at Prairie Wind can open a ticket",
                "Since 21:40 UTC every new ticket ends with \"queue not found\". 40 seats, all of them. Reading works.");
    }

    private void exportsAreSlow(Cast cast) {
        at("2026-05-12T09:20:00Z");
        var bergmann = cast.anyOf("bergmann", Role.CUSTOMER_ADMIN);
        var jonas = cast.person("nordlicht", "jonas");
        var felix = cast.person("larkspur", "felix");
        var id = ask(
                bergmann,
                cast,
                "nordlicht/bergmann/larkspur-desk",
                QuestionKind.HOW_TO_USE,
                Severity.OTHER,
                "How do we export last year's tickets?",
                "We need them as a table for our auditors. The export stops after 1,000 rows.");
        at("2026-05-12T13:05:00Z");
        say(
                jonas,
                id,
                CaseAct.ANSWER,
                "Thank you, I am looking into it. The limit seems to be a setting of the product.");
        handOver(
                jonas,
                id,
                cast.organization("larkspur"),
                HandOverReason.PRODUCT_KNOWLEDGE,
                "Plan team, 25 seats. The export dialog offers no range longer than a quarter.");
        at("2026-05-13T10:15:00Z");
        say(
                felix,
                id,
                CaseAct.RESOLVE,
                "Choose \"Archive\" instead of \"Export\" in the same menu; it writes every ticket into one file. We will say so in the dialog.");
        at("2026-05-13T14:00:00Z");
        rate.rate(bergmann, id, 5, "Quick, and it worked the first time.").orElseThrow();
    }

    private void meetingsBreakOff(Cast cast) {
        at("2026-05-14T01:30:00Z");
        var seoyeon = cast.person("gaon", "seoyeon");
        var minjae = cast.person("dotori", "minjae");
        var id = ask(
                seoyeon,
                cast,
                "gaon/haneul/dotori-meet",
                QuestionKind.BREAK_FIX,
                Severity.B,
                "회의가 30분마다 끊깁니다",
                "하늘재 병원에서 외래 회의가 정확히 30분 만에 종료됩니다. 어제 오후부터 모든 회의실이 같습니다.");
        at("2026-05-14T03:10:00Z");
        say(minjae, id, CaseAct.INQUIRE, "회의를 연 계정이 무료 초대 계정인지 확인해 주시겠습니까?");
        at("2026-05-14T06:45:00Z");
        say(seoyeon, id, CaseAct.REPLY, "아닙니다. 모두 프로 요금제 계정입니다. 60석 전부 같은 증상입니다.");
        at("2026-05-14T08:20:00Z");
        say(minjae, id, CaseAct.RESOLVE, "어제 배포한 설정이 프로 요금제의 시간 제한을 잘못 읽었습니다. 방금 바로잡았습니다.");
    }

    private void approvalsInTheTimeSheet(Cast cast) {
        at("2026-05-19T00:40:00Z");
        var takumi = cast.person("shinonome", "takumi");
        var haruka = cast.person("chigusa", "haruka");
        var id = ask(
                takumi,
                cast,
                "shinonome/asagiri/chigusa-kintai",
                QuestionKind.DOCUMENTATION_TRAINING,
                Severity.OTHER,
                "承認者向けの手順書はありますか",
                "朝霧精工様で来月から部門長が勤怠を承認します。管理者向けではなく承認者向けの資料を探しています。");
        at("2026-05-20T02:00:00Z");
        say(haruka, id, CaseAct.RESOLVE, "承認者向けの手順書を資料のページに公開しました。動画もあわせてご利用ください。");
    }

    private void seatsForTheHarvest(Cast cast) {
        at("2026-05-25T07:15:00Z");
        var zeytin = cast.anyOf("zeytin", Role.CUSTOMER_ADMIN);
        var deniz = cast.person("kuzey", "deniz");
        var id = ask(
                zeytin,
                cast,
                "kuzey/zeytin/cinar-isletme",
                QuestionKind.SUBSCRIPTION_MANAGEMENT,
                Severity.OTHER,
                "Hasat dönemi için beş koltuk daha",
                "Eylül ve ekimde beş kişi daha çalışacak. Yalnızca iki aylığına koltuk ekleyebilir miyiz?");
        at("2026-05-26T09:30:00Z");
        say(
                deniz,
                id,
                CaseAct.INQUIRE,
                "Koltuklar yıllık döneme bağlı. Aylık faturalanan ayrı bir abonelik ister misiniz?");
    }

    /** Sent to and fro: the next time back goes to the operator. */
    private void ledgerBounces(Cast cast) {
        at("2026-05-28T08:05:00Z");
        var lindenhof = cast.anyOf("lindenhof", Role.CUSTOMER_ADMIN);
        var jonas = cast.person("nordlicht", "jonas");
        var imogen = cast.person("larkspur", "imogen");
        var id = ask(
                lindenhof,
                cast,
                "nordlicht/lindenhof/larkspur-ledger",
                QuestionKind.BREAK_FIX,
                Severity.C,
                "Postings of the pharmacy are missing since Monday",
                "Our pharmacy sends its postings every night. Since Monday they are accepted and do not appear in the journal.");
        at("2026-05-28T11:40:00Z");
        notes.add(
                        jonas,
                        id,
                        "Their interface was set up by us in April; check our own mapping first if Larkspur sends it back.")
                .orElseThrow();
        handOver(
                jonas,
                id,
                cast.organization("larkspur"),
                HandOverReason.PRODUCT_FAULT,
                "Files arrive and are answered with 202; nothing reaches the journal.");
        at("2026-05-29T09:10:00Z");
        handOver(
                imogen,
                id,
                cast.organization("nordlicht"),
                HandOverReason.NOT_OUR_DUTY,
                "The files carry a cost centre that the ledger does not know; it was renamed in the customer's set-up.");
    }

    private void signInFails(Cast cast) {
        at("2026-05-29T12:30:00Z");
        var katrin = cast.person("meridian", "katrin");
        ask(
                katrin,
                cast,
                "",
                QuestionKind.PORTAL_ERROR,
                Severity.OTHER,
                "A colleague cannot accept her invitation",
                "The link of the invitation says that it has expired, two minutes after it was sent. We tried twice.");
    }

    private void resellersCustomer(Cast cast) {
        at("2026-05-29T15:00:00Z");
        var donau = cast.anyOf("donau", Role.CUSTOMER_ADMIN);
        ask(
                donau,
                cast,
                "meridian/donau/larkspur-desk",
                QuestionKind.BILLING_QUESTION,
                Severity.OTHER,
                "The May invoice shows 16 seats",
                "We have 15. Who changed it, and can it be put right before the June invoice?");
    }

    private CaseId ask(
            Actor asker,
            Cast cast,
            String subscription,
            QuestionKind kind,
            Severity severity,
            String title,
            String text) {
        return open.open(
                        asker,
                        new OpenCase.Command(
                                title,
                                text,
                                Optional.of(kind),
                                Optional.of(severity),
                                Optional.empty(),
                                false,
                                subscription.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(cast.subscription(subscription)),
                                Optional.empty(),
                                List.of()))
                .orElseThrow()
                .id();
    }

    private void say(Actor actor, CaseId id, CaseAct act, String text) {
        speak.say(actor, id, new SpeakInCase.Command(act, CaseEntry.Way.SITE, text, List.of()))
                .orElseThrow();
    }

    private void handOver(Actor actor, CaseId id, OrganizationId to, HandOverReason reason, String fact) {
        handOver.handOver(actor, id, new HandOverCase.Command(Optional.of(to), Optional.of(reason), fact))
                .orElseThrow();
    }

    private void at(String moment) {
        clock.moveForwardTo(Instant.parse(moment));
    }
}
