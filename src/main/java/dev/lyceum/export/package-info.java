/**
 * Study data for other tools, from the parsed site. It must not know templates or the files of the finished site.
 */
@NullMarked
package dev.lyceum.export;

import org.jspecify.annotations.NullMarked;
