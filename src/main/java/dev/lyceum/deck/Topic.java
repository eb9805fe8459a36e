package dev.lyceum.deck;

import dev.lyceum.data.JsonWriter;
import dev.lyceum.render.PageView.ItemView;
import dev.lyceum.render.PageView.OptionView;
import dev.lyceum.render.PageView.PartView;
import dev.lyceum.site.Page;
import dev.lyceum.store.Spool;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The cards of one page.
 *
 * @param preview the number of its preview questions
 * @param ids of its cards, in order of place
 * @param length of {@link #entries}, in characters
 * @param packed the same as UTF-8
 */
public record Topic(Page page, int preview, List<String> ids, int length, Supplier<byte[]> packed) {
    public Topic {
        ids = List.copyOf(ids);
    }

    /**
     * The topic that a page is; absent where it has no parts to study.
     *
     * @param spool holds the content of the cards
     */
    public static Optional<Topic> of(Page page, List<PartView> parts, Spool spool) {
        if (parts.stream().noneMatch(PartView::study)) {
            return Optional.empty();
        }
        int preview = 0;
        List<String> ids = new ArrayList<>();
        StringWriter text = new StringWriter();
        try (JsonWriter json = JsonWriter.compact(text)) {
            json.object(() -> {
                for (PartView part : parts) {
                    for (ItemView item : part.items()) {
                        if (item.card()) {
                            ids.add(item.id());
                            json.object(page.url() + "#" + item.id(), () -> card(json, part.kind(), item));
                        }
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (PartView part : parts) {
            preview += part.study() && part.kind().equals("preview") ? part.questions() : 0;
        }
        String object = text.toString().strip();
        String entries = object.substring(1, object.length() - 1);
        Supplier<byte[]> packed = spool.put(entries.getBytes(StandardCharsets.UTF_8));
        return Optional.of(new Topic(page, preview, ids, entries.length(), packed));
    }

    /**
     * Key and content of each card, as the members of a JSON object without the braces; empty where there are no cards.
     */
    public String entries() {
        return new String(packed.get(), StandardCharsets.UTF_8);
    }

    private static void card(JsonWriter json, String kind, ItemView item) throws IOException {
        json.text("kind", kind);
        json.text("ask", item.html());
        if (!item.options().isEmpty()) {
            json.array("options", () -> {
                for (OptionView option : item.options()) {
                    json.object(() -> {
                        json.text("label", option.label());
                        json.text("html", option.html());
                    });
                }
            });
        }
        if (!item.right().isEmpty()) {
            json.array("right", () -> {
                for (int right : item.right()) {
                    json.item(right);
                }
            });
        }
        if (item.answer().isPresent()) {
            json.text("answer", item.answer().get().html());
            json.text("answerLabel", item.answer().get().label());
        }
    }
}
