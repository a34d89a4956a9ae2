package org.entrepot.lists.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.lists.application.ChangeManyOffers;
import org.entrepot.lists.application.EditPartnerList;
import org.entrepot.lists.application.ReadPartnerLists;
import org.entrepot.lists.application.UsePartnerList;
import org.entrepot.lists.web.PartnerListBodies.ChangeBody;
import org.entrepot.lists.web.PartnerListBodies.DriftBody;
import org.entrepot.lists.web.PartnerListBodies.ListBody;
import org.entrepot.lists.web.PartnerListBodies.MemberBody;
import org.entrepot.lists.web.PartnerListBodies.NewList;
import org.entrepot.lists.web.PartnerListBodies.TakeDriftBody;
import org.entrepot.lists.web.PartnerListBodies.UseBody;
import org.entrepot.lists.web.PartnerListBodies.VerdictBody;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Partner lists, and changes over many offers, for programs of a publisher. */
@RestController
@RequestMapping("/api/partner-lists")
class PartnerListApi {

    private final ReadPartnerLists read;
    private final EditPartnerList edit;
    private final UsePartnerList use;
    private final ChangeManyOffers change;

    PartnerListApi(ReadPartnerLists read, EditPartnerList edit, UsePartnerList use, ChangeManyOffers change) {
        this.read = read;
        this.edit = edit;
        this.use = use;
        this.change = change;
    }

    @GetMapping
    Page<ListBody> list(Actor actor, PageRequest page) {
        return RefusedException.valueOf(read.list(actor, page)).map(ListBody::of);
    }

    @PostMapping
    ResponseEntity<ListBody> create(Actor actor, @RequestBody NewList body) {
        var list = RefusedException.valueOf(edit.create(actor, body.command()));
        return ResponseEntity.created(URI.create("/api/partner-lists/" + list.id()))
                .body(ListBody.of(list));
    }

    @GetMapping("/{list}")
    ListBody read(Actor actor, @PathVariable String list) {
        return ListBody.of(RefusedException.valueOf(read.find(actor, PartnerListPages.idOf(list))));
    }

    @PutMapping("/{list}")
    ListBody change(Actor actor, @PathVariable String list, @RequestBody NewList body) {
        return ListBody.of(RefusedException.valueOf(edit.change(actor, PartnerListPages.idOf(list), body.command())));
    }

    /** Offers keep the partners that the list brought. */
    @DeleteMapping("/{list}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable String list) {
        RefusedException.valueOf(edit.delete(actor, PartnerListPages.idOf(list)));
    }

    @GetMapping("/{list}/members")
    Page<MemberBody> members(Actor actor, @PathVariable String list, PageRequest page) {
        return RefusedException.valueOf(read.members(actor, PartnerListPages.idOf(list), page))
                .map(MemberBody::of);
    }

    @PutMapping("/{list}/members/{partner}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Actor actor, @PathVariable String list, @PathVariable String partner) {
        RefusedException.valueOf(edit.add(actor, PartnerListPages.idOf(list), partner));
    }

    @DeleteMapping("/{list}/members/{partner}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String list, @PathVariable String partner) {
        RefusedException.valueOf(edit.remove(actor, PartnerListPages.idOf(list), PartnerListPages.partnerOf(partner)));
    }

    /** Who would join and who would drop out, were the rule followed now. */
    @GetMapping("/{list}/drift")
    DriftBody drift(Actor actor, @PathVariable String list) {
        var drift = RefusedException.valueOf(
                        read.read(actor, PartnerListPages.idOf(list), Locale.ENGLISH, PageRequest.first(1)))
                .drift();
        return new DriftBody(drift.joining(), drift.leaving());
    }

    @PostMapping("/{list}/drift")
    DriftBody takeDrift(Actor actor, @PathVariable String list, @RequestBody TakeDriftBody body) {
        var taken = RefusedException.valueOf(
                edit.takeDrift(actor, PartnerListPages.idOf(list), Boolean.TRUE.equals(body.andLeave())));
        return new DriftBody(taken.joining(), taken.leaving());
    }

    @GetMapping("/{list}/offers")
    List<UseBody> uses(Actor actor, @PathVariable String list) {
        return RefusedException.valueOf(
                        read.read(actor, PartnerListPages.idOf(list), Locale.ENGLISH, PageRequest.first(1)))
                .uses()
                .stream()
                .map(used -> UseBody.of(used.attachment()))
                .toList();
    }

    @PutMapping("/{list}/offers/{offer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(Actor actor, @PathVariable String list, @PathVariable String offer) {
        RefusedException.valueOf(use.attach(actor, PartnerListPages.idOf(list), ImportApi.offerOf(offer)));
    }

    @DeleteMapping("/{list}/offers/{offer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(Actor actor, @PathVariable String list, @PathVariable String offer) {
        RefusedException.valueOf(use.detach(actor, PartnerListPages.idOf(list), ImportApi.offerOf(offer)));
    }

    /** What a change of many offers would do to each; nothing is changed. */
    @PostMapping("/assessments")
    List<VerdictBody> assess(Actor actor, @RequestBody ChangeBody body) {
        return RefusedException.valueOf(change.assess(actor, body.command())).stream()
                .map(VerdictBody::of)
                .toList();
    }

    /** Changes those offers for which it is lawful, in one transaction. */
    @PostMapping("/changes")
    List<VerdictBody> apply(Actor actor, @RequestBody ChangeBody body) {
        return RefusedException.valueOf(change.apply(actor, body.command())).stream()
                .map(VerdictBody::of)
                .toList();
    }
}
