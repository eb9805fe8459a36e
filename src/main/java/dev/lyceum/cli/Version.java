package dev.lyceum.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"lyceum " + number() + " (Java " + Runtime.version() + ")"};
    }

    static String number() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("/dev/lyceum/version.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        }
        return properties.getProperty("version", "unknown");
    }

    /** Another one for another build of the program, also where the number stays. */
    static String fingerprint() throws IOException {
        CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return number();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return number() + " " + place + " " + Files.size(place) + " " + Files.getLastModifiedTime(place);
        } catch (URISyntaxException e) {
            return number();
        }
    }
}
