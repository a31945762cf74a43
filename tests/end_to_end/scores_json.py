"""scores.json of the example keeps to its schema ("kijun schema scores"), which an independent validator reads, and has the numbers
of scores.csv and inference.csv to the letter. Arguments: kijun, the example's spec."""
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile

import jsonschema

KIJUN, SPEC = sys.argv[1:3]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as table:
        return {(row["figure"], row["group"], row["option"]): row for row in csv.DictReader(table)}


schemas = {language: json.loads(run(KIJUN, "schema", "scores", "--language", language)) for language in ("en", "ja")}
for schema in schemas.values():
    jsonschema.Draft7Validator.check_schema(schema)
assert schemas["en"] != schemas["ja"]
validator = jsonschema.Draft7Validator(schemas["en"])

with tempfile.TemporaryDirectory() as work:
    shutil.copytree(os.path.dirname(SPEC), f"{work}/report")
    text = open(SPEC, encoding="utf-8").read()
    asked = text.replace("findings: true}", "findings: true, tables: true}")
    assert asked != text
    with open(f"{work}/report/tables.yaml", "w", encoding="utf-8") as changed:
        changed.write(asked)
    run(KIJUN, "build", f"{work}/report/tables.yaml", "-o", f"{work}/out", "--format", "csv,json")
    # Numbers as they are written.
    written = open(f"{work}/out/scores.json", encoding="utf-8").read()
    report = json.loads(written, parse_float=str, parse_int=str)
    plain = json.loads(written)
    scores, inference = rows_of(f"{work}/out/scores.csv"), rows_of(f"{work}/out/inference.csv")
    run(KIJUN, "build", SPEC, "-o", f"{work}/alone", "--format", "json")
    assert open(f"{work}/alone/scores.json", encoding="utf-8").read() == written, "tables change scores.json"
    assert os.listdir(f"{work}/alone") == ["scores.json"]

validator.validate(plain)

# The schema is not one that takes anything. One figure tells as well as 64, and sooner.
plain["figures"] = plain["figures"][:1]
places = [plain, plain["figures"][0], plain["figures"][0]["test"], plain["figures"][0]["options"][0],
          plain["figures"][0]["groups"][0], plain["figures"][0]["groups"][0]["options"][0],
          plain["figures"][0]["groups"][0]["options"][0]["rest"]]
for place in places:
    place["zzz"] = 1
    assert not validator.is_valid(plain), "the schema takes an unknown key"
    del place["zzz"]
    for key, value in list(place.items()):
        place[key] = {"no": "value of any key"}
        assert not validator.is_valid(plain), f"the schema takes anything as {key}"
        place[key] = value

compared = 0


def same(what, row, names, got):
    global compared
    for name, value in zip(names, got):
        compared += 1
        if row[name] != value:
            sys.exit(f"{what}: {name} is {row[name]} in the table, {value} in scores.json")


TEST = ("test", "statistic", "df", "p")
for figure in report["figures"]:
    label = figure["figure"]
    same(label, inference[label, "", ""], TEST, [figure["test"][name] for name in TEST])
    for option in figure["options"]:
        same(label, inference[label, "", option["option"]], TEST + ("p_holm",), [option["test"][name] for name in TEST + ("p_holm",)])
    for group in figure["groups"]:
        for cell in group["options"]:
            where = (label, group["group"], cell["option"])
            row = scores[where]
            same(where, row, ("status", "n", "n_eff", "weight", "completeness"), [group[name] for name in ("status", "n", "n_eff", "weight", "completeness")])
            same(where, row, ("score", "rank1", "rank2", "rank3"), [cell["score"], *cell["ranks"]])
            same(where, row, ("baseline", "question", "breakdown"), [figure["baseline"], figure["question"], figure["breakdown"]])
            row, rest = inference[where], cell["rest"]
            same(where, row, ("score", "standard_error", "low", "high"), [cell["score"], cell["standard_error"], *cell["interval"]])
            same(where, row, ("share1", "share2", "share3"), cell["shares"])
            same(where, row, ("difference", "delta", "p_holm", "label", "mark") + TEST,
                 [rest["difference"], rest["delta"], rest["p_holm"], rest["label"], rest.get("mark", "")] + [rest[name] for name in TEST])
            same(where, row, ("difference_low", "difference_high"), rest["interval"])
if len(report["figures"]) != 64 or compared < 20000:
    sys.exit(f"{len(report['figures'])} figures, {compared} numbers")
