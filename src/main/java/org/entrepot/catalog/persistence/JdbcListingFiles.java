package org.entrepot.catalog.persistence;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrepot.catalog.domain.ListingFiles;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.kernel.OfferId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcListingFiles implements ListingFiles {

    private final JdbcClient jdbc;

    JdbcListingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<FileId, Bound> lock(OfferId offer) {
        return jdbc
                .sql("""
                        select file, used_for, is_submitted
                        from catalog.listing_file
                        where offer = :offer
                        order by file
                        for update
                        """)
                .param("offer", offer.value())
                .query((row, _) -> Map.entry(
                        new FileId(Rows.id(row, "file")),
                        new Bound(FileUse.valueOf(row.getString("used_for")), row.getBoolean("is_submitted"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean belongsTo(OfferId offer, FileId file) {
        return jdbc.sql("""
                        select exists (select 1 from catalog.listing_file where file = :file and offer = :offer)
                        """)
                .param("file", file.value())
                .param("offer", offer.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(OfferId offer, FileUse use, FileId file) {
        jdbc.sql("""
                        insert into catalog.listing_file (file, offer, used_for, is_submitted)
                        values (:file, :offer, :use, false)
                        """)
                .param("file", file.value())
                .param("offer", offer.value())
                .param("use", use.name())
                .update();
    }

    @Override
    public void remove(Collection<FileId> files) {
        jdbc.sql("delete from catalog.listing_file where file = any(:files)")
                .param("files", Rows.ids(files, FileId::value))
                .update();
    }

    @Override
    public void markSubmitted(OfferId offer, Collection<FileId> files) {
        jdbc.sql("""
                        update catalog.listing_file set is_submitted = true
                        where offer = :offer and file = any(:files) and not is_submitted
                        """)
                .param("offer", offer.value())
                .param("files", Rows.ids(files, FileId::value))
                .update();
    }
}
