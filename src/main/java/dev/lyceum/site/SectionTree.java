package dev.lyceum.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections and pages of one language, from its folders. */
final class SectionTree {
    private final PageMaker maker;
    private final PageOrder order;
    private final boolean everyFolder;

    /**
     * @param everyFolder whether each folder is a section; else those at the top and those with an {@code _index.md}
     */
    SectionTree(PageMaker maker, PageOrder order, boolean everyFolder) {
        this.maker = maker;
        this.order = order;
        this.everyFolder = everyFolder;
    }

    /** The home page with all below it. */
    Node build(Folder root) {
        Cascade cascade = maker.cascade(root);
        PageHeader header = cascade.list(root.index(everyFolder), PageKind.HOME, root.language, "");
        if (!maker.isPublished(header)) {
            cascade = maker.cascade();
            header = cascade.list(Optional.empty(), PageKind.HOME, root.language, "");
        }
        return list(root, header, cascade, "");
    }

    /** A section with all below it: nothing when it is not published, what is in it when only it is not to be written. */
    private List<Node> section(Folder folder, Cascade above, String sectionAbove) {
        Optional<Folder.Entry> file = folder.index(everyFolder);
        Cascade cascade = above.below(file);
        PageHeader header = cascade.list(file, PageKind.SECTION, folder.language, folder.path);
        if (!maker.isPublished(header)) {
            boolean isNote = file.isPresent() && folder.ownIndex().isEmpty();
            if (!isNote) {
                folder.hidden = true;
                return List.of();
            }
            header = cascade.list(Optional.empty(), PageKind.SECTION, folder.language, folder.path);
        }
        boolean isHugoSection = folder.ownIndex().isPresent() || sectionAbove.isEmpty();
        Node node = list(folder, header, cascade, isHugoSection ? folder.path : sectionAbove);
        if (node.children.isEmpty() && file.isEmpty() && !hasPublished(folder, cascade)) {
            return List.of();
        }
        return header.build().rendered() && !maker.isDisabled(PageKind.SECTION) ? List.of(node) : node.children;
    }

    /** Whether there are pages in it, if only such as no list shows. */
    private boolean hasPublished(Folder folder, Cascade cascade) {
        return folder.pages()
                .map(entry -> cascade.applyTo(entry, PageKind.PAGE))
                .anyMatch(entry -> maker.isPublished(entry, entry.place().name().equals("index")));
    }

    private Node list(Folder folder, PageHeader header, Cascade cascade, String section) {
        List<Node> children = new ArrayList<>();
        gather(folder, header.file(), cascade, section, children);
        children.sort((a, b) -> order.compare(a.page, b.page));
        Node node = new Node(maker.list(folder, header, children), children);
        if (folder.path.isEmpty() || folder.ownIndex().isPresent()) {
            folder.own(node.page);
        }
        return node;
    }

    /** The pages and sections right below a section, also from folders that are none. */
    private void gather(
            Folder folder, Optional<Folder.Entry> index, Cascade cascade, String section, List<Node> children) {
        for (Folder sub : folder.folders.values()) {
            Optional<Folder.Entry> leaf = sub.leaf();
            if (leaf.isPresent()) {
                sub.hidden = true;
                page(sub, leaf.get(), true, cascade, section).ifPresent(children::add);
            } else if (everyFolder || folder.path.isEmpty() || sub.ownIndex().isPresent()) {
                if (sub.hasPages()) {
                    children.addAll(section(sub, cascade, section));
                }
            } else {
                List<Node> inside = new ArrayList<>();
                gather(sub, Optional.empty(), cascade, section, inside);
                // In Hugo no section above knows of one in there.
                inside.forEach(node -> children.add(node.page.kind() == PageKind.SECTION ? node.apart() : node));
            }
        }
        for (Folder.Entry entry : folder.entries) {
            if (index.filter(entry::isSameFile).isEmpty()) {
                page(folder, entry, false, cascade, section).ifPresent(children::add);
            }
        }
    }

    private Optional<Node> page(Folder folder, Folder.Entry file, boolean bundle, Cascade cascade, String section) {
        Folder.Entry entry = cascade.applyTo(file, PageKind.PAGE);
        if (!maker.isPublished(entry, bundle)) {
            return Optional.empty();
        }
        Page page = maker.page(entry, bundle, section);
        if (bundle) {
            folder.hidden = false;
            folder.own(page);
            maker.remarkPagesInside(page, folder, entry);
        }
        boolean rendered = PageHeader.of(entry).build().rendered();
        return rendered && !maker.isDisabled(PageKind.PAGE) ? Optional.of(new Node(page, List.of())) : Optional.empty();
    }
}
