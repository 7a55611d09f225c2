#!/usr/bin/env python3
"""Makes builds.json, vulnerabilities.json and cutoffs.json from the collected Exchange data.

    python3 import-data.py DATA-FOLDER [OUTPUT-FOLDER]

DATA-FOLDER holds exchange-builds.json and exchange-vulnerabilities.json; OUTPUT-FOLDER is the folder
of this script unless given. The same input gives the same bytes. Only what the program needs is
kept, with sources and disagreements; README.md describes the result. Standard library only.
"""

import json
import pathlib
import sys

BUILDS = "exchange-builds.json"
VULNERABILITIES = "exchange-vulnerabilities.json"
# Ids in the vendor's order of time; the program shows "cut-off A" and "cut-off B".
CUTOFF_IDS = {"ocs-certificate-2023": "cutoffA", "signing-issuer-2026": "cutoffB"}


def load(folder, name):
    with open(folder / name, encoding="utf-8") as file:
        return json.load(file)


def pick(entry, *keys):
    """The keys that are present and say something."""
    return {key: entry[key] for key in keys if entry.get(key) not in (None, [], "")}


def provenance(document, name):
    return {"file": name, "dataDate": document["dataDate"], "title": document["title"]}


def make_builds(builds):
    products = [
        {
            "id": product["id"],
            "released": product["lifecycle"]["released"],
            "mainstreamEnd": product["lifecycle"]["mainstreamEnd"],
            "supportThrough": product["lifecycle"]["supportThrough"],
            "cumulativeUpdates": [
                pick(cu, "cu", "label", "version", "releaseDate", "support")
                for cu in product["cumulativeUpdates"]
            ],
            "sources": product["lifecycle"]["sources"],
        }
        for product in builds["products"]
    ]
    programs = [
        {
            "program": program["program"],
            "lines": program["eligibleCUs"],
            "coverageStart": program["coverageStart"],
            "coverageEnd": program["coverageEnd"],
            "updatesReleased": program["updatesReleased"],
            "sources": program["sources"],
        }
        for program in builds["esuPrograms"]
    ]
    releases = [
        pick(build, "product", "cu", "update", "kind", "version", "releaseDate", "datePrecision",
             "kb", "sources")
        for build in builds["builds"]
    ]
    unknown = [
        pick(update, "product", "cu", "kb", "releaseDate", "note", "sources")
        for update in builds["updatesWithUnknownBuild"]
    ]
    return {
        "schema": "amado.builds/1",
        "madeFrom": [provenance(builds, BUILDS)],
        "dataDate": builds["dataDate"],
        "completeThrough": builds["completeThrough"],
        "products": products,
        "esuPrograms": programs,
        "releases": releases,
        "updatesWithUnknownBuild": unknown,
        "disagreements": builds["disagreements"],
        "sources": builds["sources"],
    }


def make_vulnerabilities(vulnerabilities, builds):
    published = {
        (update["product"], update["cu"], update["kb"]): update["releaseDate"]
        for update in builds["updatesWithUnknownBuild"]
    }

    def fix(entry):
        kept = pick(entry, "product", "cu", "version", "update", "kb", "earlierListed", "basis")
        if "version" not in kept:
            # The day the fixing update appeared stands in for the build number nobody recorded.
            kept["released"] = published[(entry["product"], entry["cu"], entry["kb"])]
        return kept

    entries = []
    for entry in vulnerabilities["vulnerabilities"]:
        kept = pick(entry, "id", "title", "nicknames", "published", "severity", "impact", "cvss",
                    "knownExploited", "requiredSteps", "disabledBySettingOverride", "note")
        kept["fixes"] = [fix(item) for item in entry["fixes"]]
        kept["sources"] = entry["sources"]
        entries.append(kept)
    return {
        "schema": "amado.vulnerabilities/1",
        "madeFrom": [provenance(vulnerabilities, VULNERABILITIES), provenance(builds, BUILDS)],
        "dataDate": vulnerabilities["dataDate"],
        "kevCatalogDate": vulnerabilities["kevCatalogDate"],
        "vulnerabilities": entries,
        "requiredSteps": vulnerabilities["requiredSteps"],
        "disagreements": vulnerabilities["disagreements"],
        "sources": vulnerabilities["sources"],
    }


def make_cutoffs(vulnerabilities):
    emergency = vulnerabilities["emergencyMitigation"]
    cutoffs = []
    for cut in emergency["cuts"]:
        kept = {"id": CUTOFF_IDS[cut["id"]], "sourceId": cut["id"]}
        kept.update(pick(cut, "what", "announced", "effectiveFrom", "effectiveFromNote"))
        # A line whose firstVersion is null has no build that passes; that is kept as it is.
        kept["firstVersions"] = [
            {key: line[key] for key in ("product", "cu", "firstVersion", "update")}
            for line in cut["firstVersions"]
        ]
        kept.update(pick(cut, "derivation", "sources"))
        cutoffs.append(kept)
    used = {source for cut in cutoffs for source in cut["sources"]}
    return {
        "schema": "amado.cutoffs/1",
        "madeFrom": [provenance(vulnerabilities, VULNERABILITIES)],
        "dataDate": vulnerabilities["dataDate"],
        "service": emergency["service"],
        "introducedIn": emergency["introducedIn"],
        "notAvailable": emergency["notAvailable"],
        "cutoffs": cutoffs,
        "sources": [s for s in vulnerabilities["sources"] if s["id"] in used],
    }


def to_text(document):
    """One line for every entry of a list and for every other value: changes read well in a diff."""
    parts = []
    for key, value in document.items():
        if isinstance(value, list) and value:
            lines = ",\n".join("  " + json.dumps(item, ensure_ascii=False) for item in value)
            parts.append(f"{json.dumps(key)}: [\n{lines}\n]")
        else:
            parts.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main(arguments):
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    source = pathlib.Path(arguments[1])
    target = pathlib.Path(arguments[2] if len(arguments) == 3 else __file__)
    if target.is_file():
        target = target.parent
    builds = load(source, BUILDS)
    vulnerabilities = load(source, VULNERABILITIES)
    documents = {
        "builds.json": make_builds(builds),
        "vulnerabilities.json": make_vulnerabilities(vulnerabilities, builds),
        "cutoffs.json": make_cutoffs(vulnerabilities),
    }
    for name, document in documents.items():
        with open(target / name, "w", encoding="utf-8", newline="\n") as file:
            file.write(to_text(document))
        print(f"{target / name} written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
