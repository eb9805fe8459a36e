/** What pages tell of the site's images: how large they are, and which smaller ones there are of large ones. */
@NullMarked
package dev.lyceum.image;

import org.jspecify.annotations.NullMarked;
