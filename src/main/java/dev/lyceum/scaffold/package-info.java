/** New sites and new topics from small archetypes. It reads a site only to find a free weight and must not know how pages are rendered. */
@NullMarked
package dev.lyceum.scaffold;

import org.jspecify.annotations.NullMarked;
