package org.entrepot.health.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entrepot.health.application.ReadFeed;
import org.entrepot.health.domain.Reader;
import org.entrepot.site.Texts;

/** Writes a feed as Atom (RFC 4287); every text goes through the writer, so that none can become markup. */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final ReadFeed.Feed feed;
    private final Texts texts;
    private final String base;

    AtomFeed(ReadFeed.Feed feed, Texts texts, String base) {
        this.feed = feed;
        this.texts = texts;
        this.base = base;
    }

    String write() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", texts.locale().toLanguageTag());
            element(xml, "title", texts.text("health.feed.title"));
            element(xml, "id", base + "/service-health");
            element(xml, "updated", feed.changedAt().orElse(Instant.EPOCH).toString());
            link(xml, base + (isPublic() ? HealthTabs.STORE : HealthTabs.OWN));
            for (var entry : feed.entries()) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, ReadFeed.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + entry.entry().id());
        element(
                xml,
                "title",
                texts.text("health.state." + entry.entry().state().code()) + ": "
                        + entry.seen().title().text());
        element(xml, "updated", entry.changedAt().toString());
        element(xml, "published", entry.entry().postedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", feed.publishers().getOrDefault(entry.incident().publisher(), ""));
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.entry().severity().name().toLowerCase(Locale.ROOT));
        link(
                xml,
                base + (isPublic() ? HealthTabs.STORE : HealthTabs.OWN) + "/incidents/"
                        + entry.incident().id());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeAttribute("xml:lang", entry.entry().text().language());
        xml.writeCharacters(entry.entry().text().text());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private boolean isPublic() {
        return feed.reader() instanceof Reader.Everybody;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", href);
    }
}
