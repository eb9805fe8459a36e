/**
 * One file, wholly parsed, alone: front matter, study structure and converted Markdown. Nothing here may need a second
 * page, so files are parsed in parallel and results can be kept by content.
 */
@NullMarked
package dev.lyceum.page;

import org.jspecify.annotations.NullMarked;
