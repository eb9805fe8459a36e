package dev.lyceum.check;

import java.util.List;

/** Looks for one sort of fault. Where it cannot be sure, it says nothing. */
interface Rule {
    List<Issue> issues(CheckedSite site);
}
