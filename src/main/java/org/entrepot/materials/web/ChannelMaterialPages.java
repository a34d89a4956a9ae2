package org.entrepot.materials.web;

import java.net.URI;
import org.entrepot.files.web.Downloads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.materials.application.PublishMaterial;
import org.entrepot.materials.application.ReadMaterials;
import org.entrepot.materials.application.ReadMaterials.Opened;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Materials beside an offer's details in the partner marketplace (R148). */
@Controller
class ChannelMaterialPages {

    private final ReadMaterials read;
    private final Downloads downloads;

    ChannelMaterialPages(ReadMaterials read, Downloads downloads) {
        this.read = read;
        this.downloads = downloads;
    }

    /** All of them: a publisher can have no more than one page takes. */
    @GetMapping("/marketplace/offers/{offer}/materials")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String offer) {
        var shelf = RefusedException.valueOf(read.shelf(
                actor, Addresses.offer(offer), frame.texts().locale(), PageRequest.first(PublishMaterial.MOST)));
        return new ModelAndView("materials/channel", "page", new ChannelMaterialsPage(frame, shelf));
    }

    @GetMapping("/marketplace/offers/{offer}/materials/{version}")
    ResponseEntity<Resource> open(Actor actor, @PathVariable String offer, @PathVariable String version) {
        return answer(
                RefusedException.valueOf(read.open(actor, Addresses.offer(offer), Addresses.version(version))),
                downloads);
    }

    static ResponseEntity<Resource> answer(Opened opened, Downloads downloads) {
        return switch (opened) {
            case Opened.InFile(var file) -> downloads.of(file);
            case Opened.AtAddress(var url) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(url))
                        .header("Referrer-Policy", "no-referrer")
                        .build();
        };
    }
}
