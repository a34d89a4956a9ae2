package org.entrepot.materials;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.materials.application.PublishMaterial;
import org.entrepot.materials.domain.MaterialKind;
import org.entrepot.materials.domain.MaterialVersion;
import org.springframework.stereotype.Component;

/** Materials for tests, made through the real use cases. */
@Component
public class MaterialsFixture {

    private final PublishMaterial publish;
    private final Files files;

    MaterialsFixture(PublishMaterial publish, Files files) {
        this.publish = publish;
        this.files = files;
    }

    public MaterialVersion link(Actor publisher, OfferId offer, MaterialKind kind, String url) {
        return publish.add(
                        publisher,
                        offer,
                        Optional.of(kind),
                        new PublishMaterial.Draft("en", "Campaign", "", Optional.empty(), url, ""))
                .orElseThrow();
    }

    public MaterialVersion text(
            Actor publisher,
            OfferId offer,
            MaterialKind kind,
            String language,
            String title,
            String content,
            String note) {
        return publish.add(publisher, offer, Optional.of(kind), draft(publisher, language, title, content, note))
                .orElseThrow();
    }

    public PublishMaterial.Draft draft(Actor publisher, String language, String title, String content, String note) {
        return new PublishMaterial.Draft(
                language, title, "What is in it", Optional.of(upload(publisher, content)), "", note);
    }

    public FileId upload(Actor publisher, String content) {
        return files.store(
                        publisher,
                        FileUse.CHANNEL_MATERIAL,
                        "guide.txt",
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow()
                .id();
    }
}
