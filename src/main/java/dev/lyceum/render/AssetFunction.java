package dev.lyceum.render;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/**
 * {@code asset("lyceum.css")} is {@code assets/lyceum.css?v=3f2a9c1b}, to be put behind {@code page.root};
 * {@code asset("study/")} only {@code ?v=3f2a9c1b}, for scripts that bring others of the folder.
 */
record AssetFunction(AssetVersions versions) implements Function {
    @Override
    public List<String> getArgumentNames() {
        return List.of("path");
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        String path = String.valueOf(arguments.get("path"));
        String version = versions.of(path);
        String query = version.isEmpty() ? "" : "?v=" + version;
        return path.endsWith("/") ? query : "assets/" + path + query;
    }
}
