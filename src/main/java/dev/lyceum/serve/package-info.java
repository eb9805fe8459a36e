/**
 * The author's preview: a web server over a {@link dev.lyceum.build.LiveSite}, a watch on the site's folder, and the
 * script that keeps open pages fresh. It knows HTTP and nothing of how pages are made.
 */
@NullMarked
package dev.lyceum.serve;

import org.jspecify.annotations.NullMarked;
