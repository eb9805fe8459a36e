package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberChainTest {
    /** Indexes of the items of the outer list, and from where on the numbers start again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3            | 0 1 2     | ''",
                "1 2 1 2 3 3 4    | 0 1 5 6   | ''",
                "1 1 2 3 2 3      | 0 4 5     | ''",
                "1 2 1 2 3 4      | 0 1 4 5   | ''",
                "1 2 3 1 2 3      | 0 1 2     | 3",
                "1 2 3 1 2        | 0 1 2     | 3",
                "1 2 4 5          | 0 1 2 3   | ''",
                "1 2 2 3          | 0 1 2 3   | ''",
                "1 2 2023 3       | 0 1 3     | ''",
                "3 4 5            | 0 1 2     | ''",
                "1 1 1            | 0 1 2     | ''",
                "7                | 0         | ''"
            })
    void tellsAListFromTheListsInsideIt(String numbers, String main, String restart) {
        List<Item> items = new ArrayList<>();
        for (String number : numbers.split(" ")) {
            items.add(new Item(
                    items.size(), new Mark(Mark.Kind.NUMBER, Integer.parseInt(number), "", 0, 0, new Span(0, 0), 0)));
        }
        NumberChain chain = NumberChain.of(items);

        assertThat(lines(chain.main())).isEqualTo(main);
        assertThat(chain.restart().isEmpty() ? "" : "" + chain.restart().get(0).line())
                .isEqualTo(restart);
    }

    private static String lines(List<Item> items) {
        return String.join(" ", items.stream().map(item -> "" + item.line()).toList());
    }
}
