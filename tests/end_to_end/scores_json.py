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
    for name, keys in (("tables", "tables: true"), ("weights", "other_weights: true")):
        asked = text.replace("findings: true}", f"findings: true, {keys}}}")
        assert asked != text
        with open(f"{work}/report/{name}.yaml", "w", encoding="utf-8") as changed:
            changed.write(asked)
    run(KIJUN, "build", f"{work}/report/tables.yaml", "-o", f"{work}/out", "--format", "csv,json")
    run(KIJUN, "build", f"{work}/report/weights.yaml", "-o", f"{work}/weights", "--format", "csv,json")
    weighed_text = open(f"{work}/weights/scores.json", encoding="utf-8").read()
    weighed = json.loads(weighed_text, parse_float=str, parse_int=str)
    weighed_plain = json.loads(weighed_text)
    with open(f"{work}/weights/other_weights.csv", encoding="utf-8-sig", newline="") as table:
        weighed_rows = {(row["figure"], row["weighting"], row["group"], row["option"]): row for row in csv.DictReader(table)}
    # Numbers as they are written.
    written = open(f"{work}/out/scores.json", encoding="utf-8").read()
    report = json.loads(written, parse_float=str, parse_int=str)
    plain = json.loads(written)
    scores, inference = rows_of(f"{work}/out/scores.csv"), rows_of(f"{work}/out/inference.csv")
    run(KIJUN, "build", SPEC, "-o", f"{work}/alone", "--format", "json")
    assert open(f"{work}/alone/scores.json", encoding="utf-8").read() == written, "tables change scores.json"
    assert os.listdir(f"{work}/alone") == ["scores.json"]

validator.validate(plain)
validator.validate(weighed_plain)

# The schema is not one that takes anything. One figure tells as well as 64, and sooner.
plain["figures"] = plain["figures"][:1]
places = [plain, plain["figures"][0], plain["figures"][0]["test"], plain["figures"][0]["options"][0],
          plain["figures"][0]["groups"][0], plain["figures"][0]["groups"][0]["options"][0],
          plain["figures"][0]["groups"][0]["options"][0]["rest"]]
weighed_plain["figures"] = weighed_plain["figures"][:1]
effect = weighed_plain["figures"][0]["other_weights"][0]
weighed_places = [effect, effect["groups"][0], effect["groups"][0]["options"][0], effect["groups"][0]["options"][0]["rest"]]
for whole, place in [(plain, place) for place in places] + [(weighed_plain, place) for place in weighed_places]:
    place["zzz"] = 1
    assert not validator.is_valid(whole), "the schema takes an unknown key"
    del place["zzz"]
    for key, value in list(place.items()):
        place[key] = {"no": "value of any key"}
        assert not validator.is_valid(whole), f"the schema takes anything as {key}"
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
def truth(value):
    return "yes" if value else "no"


for figure in weighed["figures"]:
    for effect in figure["other_weights"]:
        for group in effect["groups"]:
            for cell in group["options"]:
                where = (figure["figure"], effect["weighting"], group["group"], cell["option"])
                row, rest = weighed_rows.pop(where), cell["rest"]
                same(where, row, ("status", "weight1", "weight2", "weight3"), [group["status"], *effect["weights"]])
                same(where, row, ("score", "place", "place_changes"), [cell["score"], cell["place"], truth(cell["place_changes"])])
                same(where, row, ("difference", "p", "p_holm", "mark"), [rest["difference"], rest["p"], rest["p_holm"], rest.get("mark", "")])
                same(where, row, ("direction_changes", "significance_changes"),
                     [truth(rest["direction_changes"]), truth(rest["significance_changes"])])
assert weighed_rows and all(weighting == "own" for _, weighting, _, _ in weighed_rows), "scores.json lacks what other_weights.csv has"

if len(report["figures"]) != 64 or compared < 20000:
    sys.exit(f"{len(report['figures'])} figures, {compared} numbers")
