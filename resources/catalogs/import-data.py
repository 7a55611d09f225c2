#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes builds.json, vulnerabilities.json and cutoffs.json from the collected Exchange data.

    python3 import-data.py DATA-FOLDER [OUTPUT-FOLDER]

DATA-FOLDER holds exchange-builds.json and exchange-vulnerabilities.json; OUTPUT-FOLDER is the folder
of this script unless given. The same input gives the same bytes. Only what the program needs is
kept, with sources and disagreements; README.md describes the result. Standard library only.
"""

import json
import pathlib
import sys

sys.dont_write_bytecode = True  # Nothing is left beside the catalogues.

from importwords import (CHOICE_REASONS, FOLLOW_UPS, MITIGATION_TEXTS, NOTES, REASONS_BY_FIELD,
                         SOURCE_NAMES, VALUES)

BUILDS = "exchange-builds.json"
VULNERABILITIES = "exchange-vulnerabilities.json"
# Ids in the vendor's order of time; the program shows "cut-off A" and "cut-off B".
CUTOFF_IDS = {"ocs-certificate-2023": "cutoffA", "signing-issuer-2026": "cutoffB"}
# What a build compares when it is stopped: the name the endpoint shows, or the signed document's issuer.
CUTOFF_RULES = {
    "cutoffA": {"compares": "endpoint"},
    "cutoffB": {"compares": "document", "retiredIssuers": ["Microsoft Code Signing PCA 2011"]},
}
# The vendor's endpoint and the public roots its chains and the feed's lead to. "needed": a server
# without it can no longer judge today's chains. Thumbprint (SHA-1) and subject key identifier as
# Windows shows them.
ENDPOINT = {"host": "officeclient.microsoft.com", "port": 443, "sources": ["learn-eems"]}
ROOTS = [
    ("digicert-global-root-g2", "DigiCert Global Root G2", "endpoint", True,
     "DF3C24F9BFD666761B268073FE06D1CC8D4F82A4", "4E2254201895E6E36EE60FFAFAB912ED06178F39"),
    ("digicert-global-root-ca", "DigiCert Global Root CA", "endpoint", False,
     "A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436", "03DE503556D14CBB66F0A3E21B1BC397B23DD155"),
    ("digicert-global-root-g3", "DigiCert Global Root G3", "endpoint", False,
     "7E04DE896A3E666D00E687D33FFAD93BE83D349E", "B3DB48A4F9A1C5D8AE3641CC1163696229BC4BC6"),
    ("microsoft-rsa-root-2017", "Microsoft RSA Root Certificate Authority 2017", "endpoint", False,
     "73A5E64A3BFF8316FF0EDCCC618A906E4EAE4D74", "09CB597F86B2708F1AC339E3C0D9E9BFBB4DB223"),
    ("microsoft-ecc-root-2017", "Microsoft ECC Root Certificate Authority 2017", "endpoint", False,
     "999A64C37FF47D9FAB95F14769891460EEC4C3C5", "C8CB997270520CF8E6BEB20457292ACF4210ED35"),
    ("baltimore-cybertrust-root", "Baltimore CyberTrust Root", "endpoint", False,
     "D4DE20D05E66FC53FE1A50882C78DB2852CAE474", "E59D5930824758CCACFA085436867B3AB5044DF0"),
    ("microsoft-root-2011", "Microsoft Root Certificate Authority 2011", "signer", True,
     "8F43288AD272F3103B6FB1428485EA3014C0BCFE", "722D3A02319043B914054EE1EAA7C731D1238934"),
    ("microsoft-root-2010", "Microsoft Root Certificate Authority 2010", "timestamp", True,
     "3B1EFD3A66EA28B16697394703A72CA340A05BD5", "D5F656CB8FE8A25C6268D13D94905BD7CE9A18C4"),
]
TRUST_SOURCES = [
    {"id": "learn-eems", "ref": "https://learn.microsoft.com/en-us/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-emergency-mitigation-service", "content": "Endpoint of the service, its port, and what the service checks", "asOf": "2026-07-14"},
    {"id": "learn-azure-ca", "ref": "https://learn.microsoft.com/en-us/azure/security/fundamentals/azure-certificate-authority-details", "content": "Roots that the vendor's public endpoints chain to", "asOf": "2026-07-14"},
    {"id": "css-exchange-feed", "ref": "github:microsoft/CSS-Exchange:Diagnostics/HealthChecker/Tests/DataCollection/E19/Exchange/WebRequest_getexchangemitigations.xml", "content": "Recorded feed: issuer of its signer, roots of signer and timestamp", "asOf": "2021-09-29"},
]


def load(folder, name):
    with open(folder / name, encoding="utf-8") as file:
        return json.load(file)


def pick(entry, *keys):
    """The keys that are present and say something."""
    return {key: entry[key] for key in keys if entry.get(key) not in (None, [], "")}


def provenance(document, name):
    return {"file": name, "dataDate": document["dataDate"], "title": document["title"]}


def in_both_languages(text, translations, what):
    """A text of the collected data, which is English, with its Japanese."""
    if text not in translations:
        sys.exit(f"importwords.py has no Japanese for this {what}: {text}")
    return {"en": text, "ja": translations[text]}


def make_sources(document):
    """Sources with the name people know them by."""
    return [
        {"id": source["id"], "name": SOURCE_NAMES[source["id"]],
         **pick(source, "ref", "content", "asOf")}
        for source in document["sources"]
    ]


def make_value(value):
    """What a source says as text, a phrase in both languages; null where it says nothing."""
    if value is None:
        return None
    text = str(value)
    return in_both_languages(text, VALUES, "value") if text in VALUES else text


def lines_named(subject):
    """"2016 CU23, 2019 CU14 and CU15" as product and CU each."""
    lines = []
    for part in subject.replace(" and ", ", ").split(", "):
        words = part.split()
        product = words[0] if len(words) > 1 else lines[-1]["product"]
        lines.append({"product": product, "cu": words[-1]})
    return lines


def concerned_by_build(entry, builds):
    """Whom a disagreement about builds or support concerns: products, CU lines or single builds."""
    subject = entry["subject"]
    programs = {program["program"]: program for program in builds["esuPrograms"]}
    if subject in programs:
        return programs[subject]["eligibleCUs"]
    if subject == "SE support end":
        return [{"product": "SE"}]
    for build in builds["builds"]:
        names = (build["version"], f"{build['product']} {build['cu']} {build['update']}")
        if subject in names:
            return [pick(build, "product", "cu", "version")]
    return lines_named(subject)


def concerned_by_vulnerability(entry, vulnerability):
    """Whom a disagreement about a vulnerability concerns."""
    if entry["field"] == "fixedVersion":
        return [pick(fix, "product", "cu") for fix in vulnerability["fixes"]
                if fix.get("earlierListed")]
    words = str(entry["chosen"]).split()
    if words[0] in ("2013", "2016", "2019", "SE"):
        return [{"product": words[0], "cu": words[1].replace("SP1", "CU4")}]
    return [{"product": product}
            for product in dict.fromkeys(fix["product"] for fix in vulnerability["fixes"])]


def make_disagreement(entry, concerns, behind_choice):
    """Both sides with their sources, whom it concerns, and why the choice fell as it did."""
    others = [source for source in SOURCE_NAMES if source in entry["otherSource"].split()]
    note = entry.get("note")
    if note:
        reason = in_both_languages(note, NOTES, "note")
    else:
        reason = CHOICE_REASONS[REASONS_BY_FIELD[(entry["field"], entry["otherSource"])]]
    return {
        **pick(entry, "subject", "field"),
        "chosen": make_value(entry["chosen"]),
        "chosenSources": [source for source in behind_choice if source not in others],
        "other": make_value(entry["other"]),
        "otherSources": others,
        "reason": reason,
        "concerns": concerns,
    }


def make_build_disagreements(builds):
    def behind(entry, concerns):
        first = concerns[0]
        for build in builds["builds"]:
            is_cu = entry["field"] == "version" and build["update"] is None \
                and (build["product"], build["cu"]) == (first["product"], first.get("cu"))
            if is_cu or build["version"] == first.get("version"):
                return build["sources"]
        for product in builds["products"]:
            if product["id"] == first["product"]:
                return product["lifecycle"]["sources"]
        return []

    made = []
    for entry in builds["disagreements"]:
        concerns = concerned_by_build(entry, builds)
        programs = {program["program"]: program["sources"] for program in builds["esuPrograms"]}
        sources = programs.get(entry["subject"], behind(entry, concerns))
        made.append(make_disagreement(entry, concerns, sources))
    return made


def make_vulnerability_disagreements(vulnerabilities):
    by_id = {entry["id"]: entry for entry in vulnerabilities["vulnerabilities"]}
    made = []
    for entry in vulnerabilities["disagreements"]:
        vulnerability = by_id[entry["subject"]]
        sources = vulnerability["sources"]
        if entry["field"] == "cvss":
            sources = [vulnerability["cvss"]["source"]]
        elif entry["field"] == "affected":
            # CSS-Exchange and MSRC stand against each other.
            kind = "msrc-" if entry["otherSource"] == "css-cve" else "css-"
            sources = [source for source in sources if source.startswith(kind)]
        made.append(make_disagreement(entry, concerned_by_vulnerability(entry, vulnerability),
                                      sources))
    return made


def make_follow_ups(vulnerabilities):
    """What a fix needs besides its build, and from which build on Microsoft does it by default."""
    return [
        {"id": step["id"], "text": {"en": FOLLOW_UPS[step["id"]]["en"],
                                    "ja": FOLLOW_UPS[step["id"]]["ja"]},
         **pick(FOLLOW_UPS[step["id"]], "url", "doneFrom", "doneWithFix",
                "undoneBySettingOverride")}
        for step in vulnerabilities["requiredSteps"]
    ]


def make_mitigations(vulnerabilities):
    return [
        {"id": item["id"], "text": MITIGATION_TEXTS[item["id"]], "url": item["url"]}
        for item in vulnerabilities["mitigations"]
    ]


def make_previews(builds):
    """Pre-release builds under one spelling of their name."""
    return [
        {"product": build["product"], "name": f"Exchange {build['product']} Preview",
         **pick(build, "version", "releaseDate", "sources")}
        for build in builds["previewBuilds"]
    ]


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
        "previewBuilds": make_previews(builds),
        "disagreements": make_build_disagreements(builds),
        "sources": make_sources(builds),
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
                    "knownExploited", "requiredSteps", "interimMitigations",
                    "disabledBySettingOverride", "note")
        kept["fixes"] = [fix(item) for item in entry["fixes"]]
        kept["sources"] = entry["sources"]
        entries.append(kept)
    return {
        "schema": "amado.vulnerabilities/1",
        "madeFrom": [provenance(vulnerabilities, VULNERABILITIES), provenance(builds, BUILDS)],
        "dataDate": vulnerabilities["dataDate"],
        "kevCatalogDate": vulnerabilities["kevCatalogDate"],
        "vulnerabilities": entries,
        "followUps": make_follow_ups(vulnerabilities),
        "mitigations": make_mitigations(vulnerabilities),
        "disagreements": make_vulnerability_disagreements(vulnerabilities),
        "sources": make_sources(vulnerabilities),
    }


def make_cutoffs(vulnerabilities):
    emergency = vulnerabilities["emergencyMitigation"]
    cutoffs = []
    for cut in emergency["cuts"]:
        kept = {"id": CUTOFF_IDS[cut["id"]], "sourceId": cut["id"]}
        kept.update(pick(cut, "what", "announced", "effectiveFrom", "effectiveFromNote"))
        kept.update(CUTOFF_RULES[kept["id"]])
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
        "endpoint": ENDPOINT,
        "roots": [
            {"id": id, "name": name, "chain": chain, "needed": needed, "sha1": sha1, "keyId": key_id,
             "source": "learn-azure-ca" if chain == "endpoint" else "css-exchange-feed"}
            for id, name, chain, needed, sha1, key_id in ROOTS
        ],
        "sources": [s for s in vulnerabilities["sources"] if s["id"] in used] + TRUST_SOURCES,
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
