package org.entrepot.receipts.web;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.receipts.application.ReadReceipts;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Receipts for people (P20). */
@Controller
@RequestMapping("/receipts")
class ReceiptsPages {

    private final ReadReceipts read;

    ReceiptsPages(ReadReceipts read) {
        this.read = read;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, @RequestParam Optional<UUID> subject, PageRequest page) {
        var receipts = RefusedException.valueOf(read.list(actor, subject, page));
        var head = RefusedException.valueOf(read.head(actor));
        return view("list", new ReceiptListPage(frame, receipts, subject, head, actor.has(Role.OPERATIONS)));
    }

    @GetMapping("/{id}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String id, PageRequest page) {
        var receipt = ReceiptsApi.idOf(id);
        return view(
                "receipt",
                new ReceiptPage(
                        frame,
                        RefusedException.valueOf(read.one(actor, receipt)),
                        RefusedException.valueOf(read.proof(actor, receipt)),
                        RefusedException.valueOf(read.rows(actor, receipt, page))));
    }

    private static ModelAndView view(String place, Object page) {
        return new ModelAndView("receipts/" + place, "page", page);
    }
}
