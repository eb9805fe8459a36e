package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.hostile.TwoVersions.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBuildIT {
    @Test
    void aKilledBuildLeavesNoTornFileAndTheNextOneMakesGood(@TempDir Path folder) throws Exception {
        assertThat(new KilledBuilds(folder).kill(6)).containsKey(Stage.SOME_WRITTEN);
    }
}
