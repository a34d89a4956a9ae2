package org.entrepot.catalog.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.Link;
import org.entrepot.catalog.ListingDocument;
import org.entrepot.files.FileId;
import org.entrepot.files.FilesRefusal;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;

/** Reads the fields of one form and keeps every problem at its field; an empty field is no problem of a draft. */
final class Fields {

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(String field, Refusal refusal, String... arguments) {
        problems.add(Problem.at(field, refusal, arguments));
    }

    void require(String field, String value) {
        if (value.isBlank()) {
            add(field, InputRefusal.REQUIRED);
        }
    }

    void require(String field, Contact contact) {
        require(field + ".name", contact.name());
        require(field + ".email", contact.email());
        require(field + ".phone", contact.phone());
    }

    String line(String field, String typed, int longest) {
        return read(field, typed, text -> Inputs.line(text, longest));
    }

    String text(String field, String typed, int longest) {
        return read(field, typed, text -> Inputs.text(text, longest));
    }

    String url(String field, String typed) {
        return read(field, typed, Inputs::httpsUrl);
    }

    String email(String field, String typed) {
        return read(field, typed, Inputs::email);
    }

    String guid(String field, String typed) {
        return read(
                field,
                typed,
                text -> org.entrepot.kernel.OrganizationId.parse(text.strip())
                        .map(id -> Outcome.done(id.toString()))
                        .orElse(Outcome.refused(CatalogRefusal.GUID_MALFORMED)));
    }

    Contact contact(String field, Contact typed) {
        return new Contact(
                line(field + ".name", typed.name(), 100),
                email(field + ".email", typed.email()),
                read(field + ".phone", typed.phone(), Inputs::phone));
    }

    /** Rows of which both halves are empty are left out. */
    List<Link> links(String field, List<Link> typed, int most) {
        var links = new ArrayList<Link>();
        for (var index = 0; index < typed.size(); index++) {
            var link = typed.get(index);
            if (!link.title().isBlank() || !link.url().isBlank()) {
                var path = field + "[" + index + "]";
                links.add(new Link(line(path + ".title", link.title(), 255), url(path + ".url", link.url())));
                require(path + ".title", link.title());
                require(path + ".url", link.url());
            }
        }
        atMost(field, links, most);
        return links;
    }

    /** Whether it is there and may be used is found out where it is attached. */
    String file(String field, String typed) {
        return read(
                field,
                typed,
                text -> FileId.parse(text.strip())
                        .map(id -> Outcome.done(id.toString()))
                        .orElse(Outcome.refused(FilesRefusal.FILE_NOT_USABLE)));
    }

    /** Rows of which both halves are empty are left out. */
    List<ListingDocument> documents(String field, List<ListingDocument> typed, int most) {
        var documents = new ArrayList<ListingDocument>();
        for (var index = 0; index < typed.size(); index++) {
            var document = typed.get(index);
            if (!document.title().isBlank() || !document.file().isBlank()) {
                var path = field + "[" + index + "]";
                documents.add(new ListingDocument(
                        line(path + ".title", document.title(), 255), file(path + ".file", document.file())));
                require(path + ".title", document.title());
                require(path + ".file", document.file());
            }
        }
        atMost(field, documents, most);
        return documents;
    }

    Set<String> choices(String field, Set<String> chosen, Collection<String> known, int most) {
        if (!known.containsAll(chosen)) {
            add(field, InputRefusal.CHOICE_UNKNOWN);
        }
        atMost(field, chosen, most);
        return new TreeSet<>(chosen);
    }

    void atMost(String field, Collection<?> entries, int most) {
        if (entries.size() > most) {
            add(field, CatalogRefusal.TOO_MANY_ENTRIES, String.valueOf(most));
        }
    }

    String read(String field, String typed, Function<String, Outcome<String>> reader) {
        if (typed.isBlank()) {
            return "";
        }
        return reader.apply(typed).fold(value -> value, found -> {
            found.forEach(problem -> problems.add(new Problem(field, problem.refusal(), problem.arguments())));
            return typed;
        });
    }
}
