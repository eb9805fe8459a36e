/** New sites and new topics from small archetypes. It must not know how pages are parsed or built. */
@NullMarked
package dev.lyceum.scaffold;

import org.jspecify.annotations.NullMarked;
