package dev.lyceum.build;

/** Told how far a build is; called from several threads. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (step, done, total) -> {};

    /**
     * @param step what is being done: {@code Parsing}, {@code Rendering}
     * @param total how many there are to do
     */
    void at(String step, int done, int total);
}
