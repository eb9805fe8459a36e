package dev.lyceum.store;

import dev.lyceum.page.PageBody;
import dev.lyceum.page.PageContent;
import dev.lyceum.study.StudyPage;
import java.util.function.Supplier;

/** The text of a page as bytes, less than half as large as the objects, and perhaps not in memory. */
final class PackedContent implements PageContent {
    private final Supplier<byte[]> bytes;

    /** @param bytes see {@link #bytes} */
    PackedContent(Supplier<byte[]> bytes) {
        this.bytes = bytes;
    }

    /** The study structure as a block, and the body behind it. */
    static byte[] bytes(PageContent content) {
        if (content instanceof PackedContent packed) {
            return packed.bytes.get();
        }
        ByteWriter study = new ByteWriter();
        StudyForm.study(study, content.study());
        ByteWriter out = new ByteWriter();
        out.block(study.toBytes());
        PageForm.body(out, content.body());
        return out.toBytes();
    }

    @Override
    public StudyPage study() {
        return StudyForm.study(new ByteReader(new ByteReader(bytes.get()).block()));
    }

    @Override
    public PageBody body() {
        ByteReader in = new ByteReader(bytes.get());
        in.skipBlock();
        return PageForm.body(in);
    }
}
