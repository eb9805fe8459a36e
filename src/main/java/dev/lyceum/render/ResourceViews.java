package dev.lyceum.render;

import dev.lyceum.render.PageView.ResourceView;
import dev.lyceum.site.BundleFile;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;

/** What templates see of the files of a page's bundle. Immutable and thread-safe. */
final class ResourceViews {
    private static final String OTHER_TYPE = "application";

    private final Site site;

    ResourceViews(Site site) {
        this.site = site;
    }

    List<ResourceView> of(Page page) {
        List<ResourceView> views = new ArrayList<>();
        for (BundleFile file : site.bundle(page)) {
            String url = file.resource().url();
            views.add(new ResourceView(
                    file.name(),
                    file.title(),
                    type(url),
                    UrlPath.relative(page.url(), url),
                    DataValues.plain(file.params())));
        }
        return views;
    }

    private static String type(String url) {
        String mediaType = URLConnection.guessContentTypeFromName(url.substring(url.lastIndexOf('/') + 1));
        if (mediaType == null) {
            return OTHER_TYPE;
        }
        return mediaType.substring(0, mediaType.indexOf('/'));
    }
}
