/**
 * Views and templates to finished files: the only user of the template engine. A template sees a closed view, never the
 * live site; equal views and equal templates mean that the page need not be written again.
 */
@NullMarked
package dev.lyceum.render;

import org.jspecify.annotations.NullMarked;
