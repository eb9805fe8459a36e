package dev.lyceum.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report for code scanning is what OASIS's schema of SARIF 2.1.0 says. */
final class SarifSchemaTest {
    @TempDir
    Path folder;

    private static JsonSchema schema() throws IOException {
        try (InputStream in = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        }
    }

    private static String report(List<Issue> issues) throws IOException {
        StringWriter out = new StringWriter();
        SarifReport.write(issues, "site, with ü/", "1.2.3-SNAPSHOT", out);
        return out.toString();
    }

    @Test
    void everyReportFitsTheSchema() throws IOException {
        Checks site = Checks.in(folder)
                .file("lyceum.toml", "title = \"Site\"\nbaseUrl = 3\n")
                .file("content/a b, ü.md", "+++\nweigth = 3\n+++\n[x](gone.md) ![](none.png) {{< vidoe >}}\n")
                .file("content/a.md", "+++\ntitle = \"Same\"\n+++\n## Review\n\n1. One?\n2. Two?\n")
                .file("content/b.md", "+++\ntitle = \"Same\"\n+++\n[to nothing](a.md#none)\n")
                .file("templates/shortcodes/unused.html", "x")
                .bytes("content/c.md", new byte[] {'a', (byte) 0xff, 'b'});
        List<Issue> issues = site.issues();
        assertThat(issues).hasSizeGreaterThan(8);
        assertThat(schema().validate(report(issues), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(report(List.of()), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsWrong() throws IOException {
        String report = report(new ArrayList<>());
        assertThat(schema().validate(report.replace("\"runs\"", "\"ran\""), InputFormat.JSON))
                .isNotEmpty();
    }
}
