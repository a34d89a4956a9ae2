package org.entrepot.files;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.Role;

/** What files are uploaded for, with the size and the types that it takes. */
public enum FileUse {
    /** A8: attachments of a request are optional. */
    REQUEST_ATTACHMENT(10 * FileUse.MEGABYTE, EnumSet.allOf(FileType.class)),
    /** R197: diagnostic files and pictures of what happened. */
    CASE_ATTACHMENT(10 * FileUse.MEGABYTE, EnumSet.allOf(FileType.class)),
    LISTING_LOGO(FileUse.MEGABYTE, EnumSet.of(FileType.PNG, FileType.JPEG)),
    LISTING_DOCUMENT(20 * FileUse.MEGABYTE, EnumSet.of(FileType.PDF)),
    /** R148: what a publisher hands to its channel. */
    CHANNEL_MATERIAL(50 * FileUse.MEGABYTE, EnumSet.allOf(FileType.class));

    private static final long MEGABYTE = 1024L * 1024;

    private static final Set<Role> PUBLISHERS = Set.of(Role.OWNER, Role.MANAGER, Role.DEVELOPER);

    /** R195: every role may ask, and be asked. */
    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.CERTIFICATION, Role.SYSTEM));

    private final long limit;
    private final Set<FileType> types;

    FileUse(long limit, Set<FileType> types) {
        this.limit = limit;
        this.types = types;
    }

    /** The most bytes that one file may have. */
    public long limit() {
        return limit;
    }

    public boolean takes(FileType type) {
        return types.contains(type);
    }

    /** The types as one line for a sentence or a hint. */
    public String typeNames() {
        return types.stream().map(FileType::label).collect(Collectors.joining(", "));
    }

    /** For the attribute {@code accept} of a form's field. */
    public String accept() {
        return types.stream()
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    /** Who uploads for it; who may attach it to what is decided by the module that owns the thing. */
    public Set<Role> uploaders() {
        return this == CASE_ATTACHMENT ? EVERYBODY : PUBLISHERS;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FileUse> of(String code) {
        return Arrays.stream(values()).filter(use -> use.code().equals(code)).findFirst();
    }
}
