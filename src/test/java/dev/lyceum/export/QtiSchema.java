package dev.lyceum.export;

import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schema of QTI 2.1 as IMS has published it, and those that it counts on, out of a library that carries them. */
final class QtiSchema {
    private static final String PLACE = "http://www.imsglobal.org/xsd/imsqti_v2p1.xsd";

    private QtiSchema() {}

    static Schema read() throws ReflectiveOperationException, SAXException {
        DOMImplementationLS dom =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            if (systemId == null) {
                return null; // a namespace without a place: its schema has been read by another way
            }
            String place =
                    base == null ? systemId : URI.create(base).resolve(systemId).toString();
            LSInput input = dom.createLSInput();
            input.setSystemId(place);
            input.setByteStream(stream(place));
            return input;
        });
        return factory.newSchema(new StreamSource(stream(PLACE), PLACE));
    }

    private static InputStream stream(String place) {
        String file = "/uk/ac/ed/ph/jqtiplus/xml-catalog/" + place.replaceFirst("^https?://", "");
        return Objects.requireNonNull(QtiSchema.class.getResourceAsStream(file), file);
    }
}
