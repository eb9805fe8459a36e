package dev.lyceum.study;

/** A line of a review that may begin a question or a gathered answer. */
record Item(int line, Mark mark) {
    int number() {
        return mark.number();
    }

    Cut content() {
        return new Cut(line, mark.content());
    }
}
