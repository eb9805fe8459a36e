package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links in the Markdown copies of pages. */
class MarkdownCopyTest {
    @TempDir
    private Path root;

    private String copy(String markdown) {
        return TestSite.in(root)
                .file("content/s/a.md", "+++\ntitle = \"A\"\n+++\n" + markdown)
                .file("content/s/b c.md", "+++\ntitle = \"B\"\n+++\n## Part\n")
                .file("content/top.md", "+++\ntitle = \"Top\"\n+++\n")
                .picture("content/s/p(1).png")
                .build()
                .html("s/a/index.md")
                .substring("# A\n\n".length());
    }

    @Test
    void linksToPagesHaveThePagesAddresses() {
        assertThat(copy("[b](b%20c.md#part) [t](../top.md \"T\") <a href=\"/top/\">x</a> ![p](p(1).png)"))
                .isEqualTo(
                        "[b](../b-c/index.html#part) [t](../../top/index.html \"T\") <a href=\"../../top/index.html\">x</a>"
                                + " ![p](../p%281%29.png)\n");
    }

    @Test
    void wikilinksBecomeLinks() {
        assertThat(copy("[[b c]], [[Top|the *top*]], [[b c#Part]] and ![[p(1).png]]"))
                .isEqualTo("[b c](../b-c/index.html), [the *top*](../../top/index.html),"
                        + " [b c#Part](../b-c/index.html#part) and ![p(1).png](../p%281%29.png)\n");
    }

    @Test
    void referencesAreResolvedWhereTheyAreDefined() {
        assertThat(copy("[x][1], [1] and ![y][2]\n\n [1]: ../top.md \"t\"\n[2]: <p(1).png>\n"))
                .isEqualTo("[x][1], [1] and ![y][2]\n\n [1]: ../../top/index.html \"t\"\n[2]: <../p%281%29.png>\n");
    }

    @Test
    void refsBecomeAddresses() {
        assertThat(copy("[t]({{< ref \"/top\" >}}) {{% notice %}}[b]({{< relref path=\"b c\" >}}){{% /notice %}}"))
                .isEqualTo("[t](../../top/index.html) {{% notice %}}[b](../b-c/index.html){{% /notice %}}\n");
    }

    @Test
    void whatLeadsNowhereOrElsewhereStaysAsWritten() {
        String text = "[a](gone.md) [b](https://example.org/top.md) [c](#d) `[t](../top.md)` [[Gone]]\n";
        assertThat(copy(text)).isEqualTo(text);
    }
}
