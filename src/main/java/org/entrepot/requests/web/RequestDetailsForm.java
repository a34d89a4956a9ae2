package org.entrepot.requests.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.PreviewId;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.files.web.Uploads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.requests.RequestDraftId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.DraftRequest;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.application.PickPartners;
import org.entrepot.requests.domain.RequestDraft;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The issue details page of the form (R111), filled in by hand, from a draft, or again after a refusal. */
@Component
class RequestDetailsForm {

    private final FileRequest file;
    private final DraftRequest drafts;
    private final PickPartners pick;
    private final Files files;
    private final Uploads uploads;
    private final Countries countries;

    RequestDetailsForm(
            FileRequest file,
            DraftRequest drafts,
            PickPartners pick,
            Files files,
            Uploads uploads,
            Countries countries) {
        this.file = file;
        this.drafts = drafts;
        this.pick = pick;
        this.files = files;
        this.uploads = uploads;
        this.countries = countries;
    }

    FileRequest.Prospect prospect(Actor actor, Frame frame, OfferId offer) {
        return RefusedException.valueOf(
                file.prospect(actor, offer, frame.texts().locale()));
    }

    ModelAndView page(
            Actor actor, Frame frame, FileRequest.Prospect prospect, RequestKind kind, Form asked, Form form) {
        var offer = prospect.offer().id();
        var search = asked.value("q");
        var chosen = Addresses.organizations(asked.valuesOf("partner"));
        Map<OrganizationId, String> found = RefusedException.valueOf(pick.candidates(actor, offer, kind, search));
        var draft = RequestDraftId.parse(asked.value("draft"));
        return new ModelAndView(
                "requests/details",
                "page",
                new RequestDetailsPage(
                        frame,
                        prospect,
                        kind,
                        pick.names(chosen),
                        found,
                        search,
                        kind.takesMarkets()
                                ? countries.all().stream().map(Country::code).toList()
                                : List.of(),
                        kept(actor, draft, asked),
                        PreviewId.parse(asked.value("preview")),
                        draft,
                        form));
    }

    /** Own ones only: an id in a field proves nothing. */
    private List<StoredFile> kept(Actor actor, Optional<RequestDraftId> draft, Form asked) {
        var ofDraft = new HashSet<FileId>();
        draft.ifPresent(id -> drafts.find(actor, id).ifDone(found -> ofDraft.addAll(found.attachments())));
        return files.find(Set.copyOf(Addresses.files(asked.valuesOf("file")))).values().stream()
                .filter(one -> actor.worksFor(one.owner()) && (!one.isAttached() || ofDraft.contains(one.id())))
                .toList();
    }

    /** What was typed before a search for partners stays typed. */
    Form prefilled(Actor actor, Form asked) {
        var values = new LinkedHashMap<String, List<String>>(asked.values());
        values.putIfAbsent("contactName", List.of(actor.name()));
        pick.emailOf(actor).ifPresent(email -> values.putIfAbsent("contactEmail", List.of(email)));
        return new Form(values, List.of());
    }

    static Form of(RequestDraft draft) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("draft", List.of(draft.id().toString()));
        values.put(
                "partner",
                draft.wanted().partners().stream()
                        .map(OrganizationId::toString)
                        .sorted()
                        .toList());
        values.put(
                "markets",
                draft.wanted().markets().stream()
                        .map(country -> country.value())
                        .sorted()
                        .toList());
        values.put("reason", List.of(draft.form().reason()));
        values.put("contactName", List.of(draft.form().contactName()));
        values.put("contactEmail", List.of(draft.form().contactEmail()));
        values.put("contactPhone", List.of(draft.form().contactPhone()));
        values.put("file", draft.attachments().stream().map(FileId::toString).toList());
        return new Form(values, List.of());
    }

    /** Files that were uploaded before, and those that come with this form. */
    Outcome<List<FileId>> stored(Actor actor, Form form, List<MultipartFile> parts) {
        return uploads.store(actor, FileUse.REQUEST_ATTACHMENT, "attachments", parts)
                .map(stored -> {
                    var all = new ArrayList<>(Addresses.files(form.valuesOf("file")));
                    stored.forEach(one -> all.add(one.id()));
                    return all;
                });
    }

    static FileRequest.Command command(Form form, List<FileId> attachments) {
        return new FileRequest.Command(
                RequestKind.of(form.value("kind")),
                Addresses.organizations(form.valuesOf("partner")),
                Addresses.countries(form.valuesOf("markets")),
                Optional.empty(),
                form.value("reason"),
                form.value("contactName"),
                form.value("contactEmail"),
                form.value("contactPhone"),
                attachments,
                form.has("without", "preview") ? Optional.empty() : PreviewId.parse(form.value("preview")));
    }
}
