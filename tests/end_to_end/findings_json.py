"""Every cell that findings.json names stands in scores.csv with the same numbers, to the letter; every sentence stands
in the report's text, but for what a page's end parts; numbers that texts cite stand there, too, and what they claim holds. Arguments: findings.json, scores.csv, the text without blanks."""
import csv
import json
import sys

findings = json.load(open(sys.argv[1], encoding="utf-8"), parse_float=str, parse_int=str)
with open(sys.argv[2], encoding="utf-8-sig", newline="") as table:
    scores = {(row["figure"], row["breakdown"], row["option"], row["group"]): row for row in csv.DictReader(table)}
text = open(sys.argv[3], encoding="utf-8").read()

claims = cells = parted = sentences = 0
for paragraph in findings["paragraphs"]:
    for sentence in paragraph["sentences"]:
        sentences += 1
        parted += "".join(sentence["text"].split()) not in text
        for claim in sentence["claims"]:
            claims += 1
            sides = [claim[side]["groups"] for side in ("first", "second") if side in claim]
            for cell in sum(sides, claim.get("groups", [])):
                cells += 1
                row = scores[claim["figure"], claim["breakdown"], claim["option"], cell["group"]]
                for number in ("n", "n_eff", "score"):
                    if row[number] != cell[number]:
                        sys.exit(f"{claim['figure']} {cell['group']}: {number} is {row[number]} in scores.csv, {cell[number]} in findings.json")
                if row["option_name"] != claim["option_name"] or row["question"] != paragraph["question"]:
                    sys.exit(f"{claim['figure']}: another option or question in scores.csv")
cited = []
for citation in findings["citations"]:
    row = scores[citation["figure"], citation["breakdown"], citation.get("option", "1"), citation["group"]]
    if row["n"] != citation["n"] or row["score"] != citation.get("score", row["score"]):
        sys.exit(f"{citation['citation']}: other numbers in scores.csv")
    cited.append(f"{float(citation['score']) + 1e-9:.2f}点" if "score" in citation else f"N={citation['n']}")
if not cited or any(number not in text for number in cited) or "{score" in text or "{n:" in text:
    sys.exit(f"{cited} are not in the report")
if [(claim["claim"], claim["verdict"]) for claim in findings["claims"]] != [("利用者 > others on q8.1", "holds")]:
    sys.exit(f"claims: {findings['claims']}")
if len(findings["paragraphs"]) != 8 or claims < 40 or cells < 100:
    sys.exit(f"{len(findings['paragraphs'])} paragraphs, {claims} claims, {cells} cells")
if parted > len(findings["paragraphs"]):
    sys.exit(f"{parted} of {sentences} sentences are not in the report")
