package org.entrepot.materials.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.OfferWorkspace;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.files.web.Downloads;
import org.entrepot.files.web.Uploads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.materials.application.OverseeMaterials;
import org.entrepot.materials.application.PublishMaterial;
import org.entrepot.materials.application.WithdrawMaterial;
import org.entrepot.materials.domain.MaterialKind;
import org.entrepot.materials.domain.MaterialVersion;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Materials in the workspace of an offer (R142, R148). */
@Controller
class MaterialPages {

    private final PublishMaterial publish;
    private final WithdrawMaterial withdraw;
    private final OverseeMaterials oversee;
    private final OfferWorkspace workspace;
    private final Uploads uploads;
    private final Downloads downloads;

    MaterialPages(
            PublishMaterial publish,
            WithdrawMaterial withdraw,
            OverseeMaterials oversee,
            OfferWorkspace workspace,
            Uploads uploads,
            Downloads downloads) {
        this.publish = publish;
        this.withdraw = withdraw;
        this.oversee = oversee;
        this.workspace = workspace;
        this.uploads = uploads;
        this.downloads = downloads;
    }

    @GetMapping("/offers/{offer}/materials")
    ModelAndView list(Actor actor, Frame frame, @PathVariable String offer, PageRequest page) {
        var id = Addresses.offer(offer);
        var locale = frame.texts().locale();
        var shelf = RefusedException.valueOf(oversee.shelf(actor, id, locale, page));
        var kits = RefusedException.valueOf(oversee.kits(actor, id, locale));
        return new ModelAndView(
                "materials/list",
                "page",
                new MaterialListPage(frame, workspace.entries(actor, id, frame.texts()), shelf, kits, page.isFirst()));
    }

    @GetMapping("/offers/{offer}/materials/new")
    ModelAndView begin(Actor actor, Frame frame, @PathVariable String offer, Form form) {
        return form(actor, frame, Addresses.offer(offer), form);
    }

    @PostMapping("/offers/{offer}/materials")
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            Form form,
            @RequestParam(name = "upload", required = false) Optional<List<MultipartFile>> parts,
            RedirectAttributes redirect) {
        var id = Addresses.offer(offer);
        return stored(actor, parts)
                .then(file -> publish.add(actor, id, MaterialKind.of(form.value("kind")), draft(form, file)))
                .fold(
                        version -> published(frame, id, version, redirect),
                        problems -> again(form(actor, frame, id, form.refused(problems)), problems));
    }

    @GetMapping("/offers/{offer}/materials/{material}")
    ModelAndView show(
            Actor actor, Frame frame, @PathVariable String offer, @PathVariable String material, PageRequest page) {
        return show(actor, frame, offer, material, Optional.empty(), page);
    }

    @PostMapping("/offers/{offer}/materials/{material}/versions")
    ModelAndView renew(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String material,
            Form form,
            @RequestParam(name = "upload", required = false) Optional<List<MultipartFile>> parts,
            RedirectAttributes redirect) {
        var id = Addresses.offer(offer);
        return stored(actor, parts)
                .then(file -> publish.addVersion(actor, id, Addresses.material(material), draft(form, file)))
                .fold(
                        version -> published(frame, id, version, redirect),
                        problems -> again(
                                show(
                                        actor,
                                        frame,
                                        offer,
                                        material,
                                        Optional.of(form.refused(problems)),
                                        PageRequest.first()),
                                problems));
    }

    @PostMapping("/offers/{offer}/materials/{material}/withdrawal")
    String withdraw(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String material,
            RedirectAttributes redirect) {
        RefusedException.valueOf(withdraw.withdraw(actor, Addresses.offer(offer), Addresses.material(material)));
        Flash.say(redirect, frame.texts().text("materials.flash.withdrawn"));
        return "redirect:/offers/" + offer + "/materials/" + material;
    }

    @PostMapping("/offers/{offer}/materials/{material}/restoration")
    String restore(
            Actor actor,
            Frame frame,
            @PathVariable String offer,
            @PathVariable String material,
            RedirectAttributes redirect) {
        RefusedException.valueOf(withdraw.restore(actor, Addresses.offer(offer), Addresses.material(material)));
        Flash.say(redirect, frame.texts().text("materials.flash.restored"));
        return "redirect:/offers/" + offer + "/materials/" + material;
    }

    @GetMapping("/offers/{offer}/materials/versions/{version}/content")
    ResponseEntity<Resource> content(Actor actor, @PathVariable String offer, @PathVariable String version) {
        return downloads.of(
                RefusedException.valueOf(oversee.file(actor, Addresses.offer(offer), Addresses.version(version))));
    }

    /** At most one file is taken; the field offers no more. */
    private Outcome<Optional<FileId>> stored(Actor actor, Optional<List<MultipartFile>> parts) {
        return uploads.store(
                        actor,
                        FileUse.CHANNEL_MATERIAL,
                        "file",
                        parts.orElse(List.of()).stream().limit(1).toList())
                .map(files -> files.stream().map(StoredFile::id).findFirst());
    }

    private static PublishMaterial.Draft draft(Form form, Optional<FileId> file) {
        return new PublishMaterial.Draft(
                form.value("language"),
                form.value("title"),
                form.value("summary"),
                file,
                form.value("url"),
                form.value("changeNote"));
    }

    private static ModelAndView published(
            Frame frame, OfferId offer, MaterialVersion version, RedirectAttributes redirect) {
        Flash.say(redirect, frame.texts().text("materials.flash.published"));
        return new ModelAndView("redirect:/offers/" + offer + "/materials/" + version.material());
    }

    private ModelAndView form(Actor actor, Frame frame, OfferId offer, Form form) {
        var found = RefusedException.valueOf(
                publish.prospect(actor, offer, frame.texts().locale()));
        return new ModelAndView(
                "materials/form", "page", new MaterialFormPage(frame, offer.toString(), found.name(), form));
    }

    private ModelAndView show(
            Actor actor, Frame frame, String offer, String material, Optional<Form> typed, PageRequest page) {
        var id = Addresses.offer(offer);
        var locale = frame.texts().locale();
        var details = RefusedException.valueOf(oversee.details(actor, id, Addresses.material(material), locale));
        var readBy = RefusedException.valueOf(oversee.readBy(actor, id, Addresses.material(material), page));
        return new ModelAndView(
                "materials/show",
                "page",
                new MaterialPage(
                        frame,
                        workspace.entries(actor, id, frame.texts()),
                        details,
                        readBy,
                        typed.orElseGet(() -> MaterialPage.prefilled(details, locale)),
                        page.isFirst()));
    }

    static ModelAndView again(ModelAndView page, List<Problem> problems) {
        page.setStatus(
                problems.getFirst().refusal().kind() == Refusal.Kind.CONFLICT
                        ? HttpStatus.CONFLICT
                        : HttpStatus.BAD_REQUEST);
        return page;
    }
}
