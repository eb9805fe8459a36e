package dev.lyceum.store;

import dev.lyceum.page.PageBody;
import dev.lyceum.page.PageContent;
import dev.lyceum.study.StudyPage;

/** The text of a page as bytes, less than half as large as the objects. */
final class PackedContent implements PageContent {
    private final byte[] study;
    private final byte[] body;

    PackedContent(byte[] study, byte[] body) {
        this.study = study;
        this.body = body;
    }

    static PackedContent of(PageContent content) {
        if (content instanceof PackedContent packed) {
            return packed;
        }
        ByteWriter study = new ByteWriter();
        StudyForm.study(study, content.study());
        ByteWriter body = new ByteWriter();
        PageForm.body(body, content.body());
        return new PackedContent(study.toBytes(), body.toBytes());
    }

    @Override
    public StudyPage study() {
        return StudyForm.study(new ByteReader(study));
    }

    @Override
    public PageBody body() {
        return PageForm.body(new ByteReader(body));
    }

    byte[] studyBytes() {
        return study;
    }

    byte[] bodyBytes() {
        return body;
    }
}
