package org.entrepot.access.matrix;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.lists.application.ApplyImport;
import org.entrepot.lists.application.EditPartnerList;
import org.entrepot.lists.application.ReadPartnerList;
import org.entrepot.lists.domain.ListRule;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.PartnerList;
import org.springframework.stereotype.Component;

/** Partner lists of the table's publisher. Whatever a call would use up is closed already. */
@Component
class SeededLists {

    private final ReadPartnerList reading;
    private final ApplyImport imports;
    private final EditPartnerList lists;

    SeededLists(ReadPartnerList reading, ApplyImport imports, EditPartnerList lists) {
        this.reading = reading;
        this.imports = imports;
        this.lists = lists;
    }

    Map<String, String> seed(Actor publisher, OfferId offer) {
        var things = new HashMap<String, String>();
        things.put("import", cancelledImport(publisher, offer));
        things.put("row", "1");
        things.put("list", list(publisher, "Listed"));
        return things;
    }

    private String list(Actor publisher, String name) {
        var command = new EditPartnerList.Command(name, PartnerList.Kind.FIXED, ListRule.NONE, Optional.empty());
        return lists.create(publisher, command).orElseThrow().id().toString();
    }

    private String cancelledImport(Actor publisher, OfferId offer) {
        var command = new ReadPartnerList.Command(PartnerImport.Target.DRAFT, false, "", 0);
        var list = "nobody.example".getBytes(StandardCharsets.UTF_8);
        var plan = reading.read(publisher, offer, command, new ByteArrayInputStream(list))
                .orElseThrow();
        imports.cancel(publisher, offer, plan.id()).orElseThrow();
        return plan.id().toString();
    }
}
