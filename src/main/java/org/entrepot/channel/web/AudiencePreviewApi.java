package org.entrepot.channel.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.application.ApplyPreview;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.channel.web.AudienceBodies.SyncedBody;
import org.entrepot.channel.web.PreviewBodies.PreviewBody;
import org.entrepot.channel.web.PreviewBodies.WantedBody;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.site.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Preview, then apply (idea 2), for programs of the offer's publisher. */
@RestController
@RequestMapping("/api/offers/{offer}/audience/previews")
class AudiencePreviewApi {

    private final PreviewChange preview;
    private final ApplyPreview apply;

    AudiencePreviewApi(PreviewChange preview, ApplyPreview apply) {
        this.preview = preview;
        this.apply = apply;
    }

    /** Nothing changes; the answer's id is the token that applies it. */
    @PostMapping
    ResponseEntity<PreviewBody> create(Actor actor, @PathVariable String offer, @RequestBody WantedBody body) {
        var id = AudienceApi.idOf(offer);
        var shown = RefusedException.valueOf(
                body.isDraft()
                        ? preview.previewSync(actor, id, body.publishesChannelFields())
                        : body.read().then(wanted -> preview.preview(actor, id, wanted)));
        return ResponseEntity.created(URI.create("/api/offers/" + id + "/audience/previews/"
                        + shown.preview().id()))
                .body(PreviewBody.of(shown));
    }

    @GetMapping("/{preview}")
    PreviewBody read(Actor actor, @PathVariable String offer, @PathVariable("preview") String id) {
        return PreviewBody.of(RefusedException.valueOf(preview.read(actor, AudienceApi.idOf(offer), previewOf(id))));
    }

    /** @param reason of the operator that makes the move itself (A48) */
    record ApplicationBody(@Nullable String reason) {}

    /** Makes exactly the change that was shown; refused with what moved when the world is another one by now. */
    @PostMapping("/{preview}/application")
    ResponseEntity<SyncedBody> apply(
            Actor actor,
            @PathVariable String offer,
            @PathVariable("preview") String id,
            @RequestBody(required = false) Optional<ApplicationBody> body) {
        var reason = body.map(ApplicationBody::reason).orElse("");
        var synced = apply.apply(actor, AudienceApi.idOf(offer), previewOf(id), reason);
        return synced.fold(
                done -> ResponseEntity.created(URI.create("/api/offers/" + offer + "/audience/history"))
                        .body(SyncedBody.of(done)),
                problems -> {
                    var objections = preview.read(actor, AudienceApi.idOf(offer), previewOf(id))
                            .fold(shown -> PreviewBodies.objections(shown.objections()), _ -> java.util.List.of());
                    throw new RefusedException(problems, Map.of("objections", objections));
                });
    }

    static PreviewId previewOf(String text) {
        return PreviewId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
