/** Hugo's own tables of test cases, which are no part of this project: see {@link dev.lyceum.hugo.HugoCases}. */
package dev.lyceum.hugo;
