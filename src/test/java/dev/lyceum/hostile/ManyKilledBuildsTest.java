package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.hostile.TwoVersions.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class ManyKilledBuildsTest {
    @Test
    void manyKilledBuildsLeaveNoTornFileAndTheNextOneMakesGood(@TempDir Path folder) throws Exception {
        Map<Stage, Integer> stages = new KilledBuilds(folder).kill(200);
        System.out.println("Killed builds: " + stages);
        assertThat(stages.get(Stage.NOTHING_WRITTEN)).isGreaterThanOrEqualTo(20);
        assertThat(stages.get(Stage.SOME_WRITTEN)).isGreaterThanOrEqualTo(40);
        assertThat(stages).containsKey(Stage.ALL_WRITTEN);
    }
}
