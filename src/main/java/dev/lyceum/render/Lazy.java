package dev.lyceum.render;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that only some sites need, made once when the first thread asks for it. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        Optional<T> present = made;
        if (present.isPresent()) {
            return present.get();
        }
        synchronized (this) {
            T value = made.orElseGet(maker);
            made = Optional.of(value);
            return value;
        }
    }
}
