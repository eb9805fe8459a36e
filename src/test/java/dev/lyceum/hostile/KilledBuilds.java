package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.hostile.TwoVersions.Stage;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** {@code lyceum build}, killed again and again while it turns one version of a site into another. */
final class KilledBuilds {
    private final Random random = new Random(7);
    private final Path folder;

    KilledBuilds(Path folder) {
        this.folder = folder;
    }

    /**
     * Kills so many builds; fails when a file is torn or missing, or when the next build does not make good.
     *
     * @return how many were killed at which stage
     */
    Map<Stage, Integer> kill(int times) throws Exception {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        TwoVersions site = new TwoVersions(folder);
        site.choose(1);
        site.succeed(site.start());
        Course course = measure(site);
        int version = 1;
        for (int i = 1; i <= times; i++) {
            site.choose(version);
            site.forgetLedger();
            Map<String, byte[]> before = site.found();
            Map<Path, Long> stamps = site.times();
            int aim = version;
            long surplus = site.surplus(aim);
            Process process = site.start();
            switch (i % 5) {
                case 0, 2 -> pause(course.whole());
                case 1 -> await(process, () -> site.hasBegun(stamps));
                case 3 -> {
                    await(process, () -> site.hasBegun(stamps));
                    pause(course.writing());
                }
                default -> await(process, () -> site.surplus(aim) != surplus);
            }
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            Stage stage = site.stage(version, before);
            stages.merge(stage, 1, Integer::sum);
            boolean tidied = i % 20 == 0 || i == times;
            if (tidied) {
                site.succeed(site.start());
                site.expect(version);
            }
            // otherwise what is there would be what the next build has to write
            version = tidied || stage != Stage.NOTHING_WRITTEN ? 1 - version : version;
        }
        return stages;
    }

    private static void await(Process process, Callable<Boolean> moment) throws Exception {
        while (process.isAlive() && !moment.call()) {
            Thread.sleep(1);
        }
    }

    private void pause(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep((long) (nanos * random.nextDouble()));
    }

    /** How long a build takes, and how long of this it writes. */
    private record Course(long whole, long writing) {}

    private static Course measure(TwoVersions site) throws Exception {
        site.choose(0);
        Map<Path, Long> before = site.times();
        long start = System.nanoTime();
        Process process = site.start();
        await(process, () -> site.hasBegun(before));
        long begun = System.nanoTime();
        site.succeed(process);
        site.expect(0);
        long end = System.nanoTime();
        return new Course(end - start, end - begun);
    }
}
