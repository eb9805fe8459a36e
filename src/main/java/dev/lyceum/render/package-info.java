/**
 * Views and templates to files: the only user of the template engine. It must not know how pages were parsed or linked.
 */
@NullMarked
package dev.lyceum.render;

import org.jspecify.annotations.NullMarked;
