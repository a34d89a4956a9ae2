package org.entrepot.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.application.ProposeWindDown;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.lists.application.EditPartnerList;
import org.entrepot.lists.domain.ListRule;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.AskToResell;
import org.entrepot.requests.application.FileRequest;
import org.springframework.stereotype.Component;

/**
 * What waits for an answer when somebody walks into the practice marketplace: a removal that a sale blocks and the wind-down
 * that is offered instead (P2, P4), a request to resell (P6), a list that follows the directory.
 */
@Component
class OpenMatters {

    private static final String OFFER = "larkspur-ledger";

    private final FileRequest file;
    private final ProposeWindDown propose;
    private final AskToResell ask;
    private final EditPartnerList lists;

    OpenMatters(FileRequest file, ProposeWindDown propose, AskToResell ask, EditPartnerList lists) {
        this.file = file;
        this.propose = propose;
        this.ask = ask;
        this.lists = lists;
    }

    void leave(Cast cast) {
        var publisher = cast.person("larkspur", "imogen");
        var seller = cast.organization("nordlicht");
        file.file(publisher, cast.offer(OFFER), removalOf(seller)).orElseThrow();
        propose.propose(
                        publisher,
                        cast.offer(OFFER),
                        seller,
                        new ProposeWindDown.Command(
                                Optional.of(Instant.parse("2026-12-31T23:00:00Z")),
                                "We hand our accounting customers over to regional specialists"))
                .orElseThrow();
        ask.ask(
                        cast.person("southern", "matilda"),
                        cast.offer(OFFER),
                        "Three of our customers in Sydney ask for it; we have two certified bookkeepers",
                        Set.of("AU", "NZ"))
                .orElseThrow();
        lists.create(
                        cast.person("dotori", "jiwoo"),
                        new EditPartnerList.Command(
                                "한국 파트너",
                                PartnerList.Kind.FOLLOWING,
                                new ListRule(Set.of(new CountryCode("KR")), Set.of(), Set.of()),
                                Optional.empty()))
                .orElseThrow();
    }

    private static FileRequest.Command removalOf(OrganizationId partner) {
        return new FileRequest.Command(
                Optional.of(RequestKind.REMOVE_PARTNERS),
                Set.of(partner),
                Set.of(),
                Optional.empty(),
                "The offer moves to regional specialists",
                "Imogen Hart",
                "imogen@larkspur.example",
                "",
                List.of(),
                Optional.empty());
    }
}
