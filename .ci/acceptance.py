#!/usr/bin/env python3
"""Runs the acceptance measurement and fails when a figure is below its line."""
import re
import subprocess
import sys

STUDY_LINES = {"parts": 100.0, "preview": 99.0, "keypoints": 99.0, "review": 99.0}
ANSWERS_LINE = 99.0
HUGO_LINES = {"url": 100.0, "title": 100.0, "ids": 99.5, "text": 99.0, "order": 100.0}
SITES = ["corpus", "quartz", "falco"]


def main():
    run = subprocess.run([sys.argv[1], "."], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    print(run.stdout)
    failures = []
    for name, line in STUDY_LINES.items():
        found = re.search(rf"^{name}\s+labels.*F1\s+([\d.]+)%", run.stdout, re.M)
        check(failures, f"{name} F1", found, line)
    check(failures, "answers", re.search(r"^answers .*? = ([\d.]+)%", run.stdout, re.M), ANSWERS_LINE)
    for site in SITES:
        section = re.search(rf"^== {site}: agreement.*?(?=^== |\Z)", run.stdout, re.M | re.S)
        for name, line in HUGO_LINES.items():
            found = section and re.search(rf"^  {name}\s+([\d.]+) %", section.group(0), re.M)
            check(failures, f"{site} {name}", found, line)
        if not section or not re.search(r"alias redirects missing 0 of \d+; draft/future/expired leaks 0;", section.group(0)):
            failures.append(f"{site}: aliases missing or pages leaked")
    for failure in failures:
        print("BELOW THE LINE:", failure)
    sys.exit(1 if failures else 0)


def check(failures, name, found, line):
    if not found:
        failures.append(f"{name}: no figure printed")
    elif float(found.group(1)) < line:
        failures.append(f"{name}: {found.group(1)} % < {line} %")


main()
