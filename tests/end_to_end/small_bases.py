"""The numbers of groups that are too small to show stand in no output: a report is built with the limits of the bundled
template, and again with limits of 0, which says what to search for, and that the search finds it. Argument: kijun."""
import csv
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import zipfile

KIJUN = sys.argv[1]
SPEC = """kijun: 1
report: {title: 題}
numbering: {start: 101}    # no N of a group
chart: {values: true, names: beside, marks: true}
surveys:
  first: {title: 一次調査, file: first.csv, answers: {ranks: "{rank}位"}}
  second: {title: 二次調査, file: second.csv, answers: {ranks: "{rank}位"}}
questions:
  q1: {title: 問い, options: [あ, い, う, え]}
breakdowns:
  kind:
    title: 種別
    survey: first
    by: 種別
    groups: {甲: 甲, 乙: 乙, 丙: 丙, 丁: 丁, 全体: {total: true}}
  survey:
    title: 調査別
    groups: {一次: {survey: first}, 二次: {survey: second}}
contents:
  - method: {}
  - text: 丙の「あ」は{score:q1.kind.丙.1}点（N={n:q1.kind.丙}）である。{finding:q1.kind}
    claims: [丙 > others on q1.kind.1, 丙 < others on q1.kind.1, 丙 > 乙 on q1.kind.1, 甲 = 乙 on q1.kind.2]
  - results: {questions: all, breakdowns: all, findings: true, tables: true, other_weights: true}
  - results: {questions: all, breakdowns: all, chart: dots}
  - scores: {}
  - audit: {places: true}
"""
# In a report of its own: a share in per cent may be the same number as an N.
SHARES = "  - results: {questions: all, breakdowns: all, chart: shares}\n"
# 乙 and 二次 are below ten; 甲 is the smallest that could give 乙 away.
SIZES = {"甲": 19, "乙": 7, "丙": 44, "丁": 64}
SECOND = 9
WITHHELD = {("kind", "甲"), ("kind", "乙"), ("survey", "二次")}


def write_answers(folder):
    dice = random.Random(4)
    for name, groups in (("first", SIZES), ("second", {"戊": SECOND})):
        with open(f"{folder}/{name}.csv", "w", encoding="utf-8") as table:
            table.write("種別,1位,2位,3位\n")
            for group, size in groups.items():
                for i in range(size):
                    ranks = dice.sample("1234", 3)
                    if i == 1 and group not in ("丙", "丁"):  # part of an answer
                        ranks[2] = ""
                    table.write(",".join([group, *ranks]) + "\n")


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command}: {done.stderr}")
    return done.stdout


def warnings(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stderr


def said_by_svg(path):
    text = open(path, encoding="utf-8").read()
    # What is drawn as outlines stands there as text, too; all else that has numbers is places and sizes.
    return " ".join(re.findall(r">([^<]+)<", text) + re.findall(r' data-[a-z-]+="([^"]*)"', text))


def said_by_pdf(path):
    objects = json.loads(run("qpdf", "--json", path))
    strings = re.findall(r'"u:((?:[^"\\]|\\.)*)"', json.dumps(objects, ensure_ascii=False))
    return run("pdftotext", path, "-") + " ".join(strings)


def said_by_xlsx(path):
    """Its texts, and its numbers with the decimals of scores.csv; rows without places."""
    with zipfile.ZipFile(path) as package:
        text = " ".join(package.read(name).decode() for name in sorted(package.namelist()))
    said = re.findall(r">([^<]+)<", text) + re.findall(r' descr="([^"]*)"', text)
    return " ".join(f"{float(one):.10f} {one}" if re.fullmatch(r"\d+\.\d+", one) else one for one in said)


def outputs(folder):
    said = {"svg": " ".join(said_by_svg(path) for path in sorted(glob.glob(f"{folder}/figures/*.svg")))}
    said["pdf"] = said_by_pdf(f"{folder}/report.pdf")
    for name in sorted(os.listdir(folder)):
        if name.endswith((".csv", ".json")):
            said[name] = open(f"{folder}/{name}", encoding="utf-8-sig").read()
    said["xlsx"] = said_by_xlsx(f"{folder}/scores.xlsx")
    return said


def has(text, number):
    return re.search(rf"(?<![\d.]){re.escape(number)}(?!\d|\.\d)", text) is not None


def rows_of(folder, name):
    with open(f"{folder}/{name}", encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def score_rows(folder):
    return rows_of(folder, "scores.csv")


INFERRED = ("standard_error", "low", "high", "share1", "share2", "share3", "difference", "difference_low", "difference_high", "delta",
            "statistic", "p", "p_holm")


def inferred(rows, withheld):
    """Numbers of intervals and tests of the groups that are withheld, or of the others."""
    return {row[name] for row in rows if row["group"] and (key(row) in WITHHELD) == withheld for name in INFERRED if row[name]}


def weighed(rows, withheld):
    """The same of scores and tests under other weights."""
    return {row[name] for row in rows if (key(row) in WITHHELD) == withheld for name in ("score", "difference", "p", "p_holm")
            if row[name]}


def key(row):
    return row["breakdown"], row["group"]


def told_of_groups(folder, breakdown):
    """By group: what the charts of dots and of shares of a breakdown say of intervals and shares."""
    said = {}
    for path in glob.glob(f"{folder}/figures/*_q1_{breakdown}_dots.svg") + glob.glob(
            f"{folder}/figures/*_q1_{breakdown}_shares.svg"):
        parts = re.split(r'<g id="series-\d+"', open(path, encoding="utf-8").read())
        for part in parts[1:]:
            group = re.search(r'data-group="([^"]*)"', part).group(1)
            numbers = re.findall(r' data-(?:low|high|share)="([^"]*)"', part.split('class="values"')[0])
            said.setdefault((breakdown, group), set()).update(numbers)
    return said


def rounded(score):
    return f"{float(score) + 1e-9:.2f}"


with tempfile.TemporaryDirectory() as work:
    write_answers(work)
    open(f"{work}/report.yaml", "w", encoding="utf-8").write(SPEC)
    open(f"{work}/all.yaml", "w", encoding="utf-8").write(
        "kijun-template: 1\nextends: report-a4\nsmall_bases: {withhold_below: 0, reference_below: 0}\n")
    warned = warnings(KIJUN, "build", f"{work}/report.yaml", "-o", f"{work}/out", "--format", "svg,pdf,csv,xlsx,json")
    warned_of_all = warnings(KIJUN, "build", f"{work}/report.yaml", "-o", f"{work}/all", "--template", f"{work}/all.yaml",
                             "--format", "svg,pdf,csv,xlsx,json")
    told, everything = outputs(f"{work}/out"), outputs(f"{work}/all")
    told["warnings"], everything["warnings"] = warned, warned_of_all
    # What may not be told may not be cited either.
    for citation in ("{score:q1.kind.乙.1}", "{n:q1.kind.乙}", "{n:q1.kind.甲}", "{score:q1.survey.二次.2}"):
        open(f"{work}/cited.yaml", "w", encoding="utf-8").write(SPEC.replace("{score:q1.kind.丙.1}", citation))
        refused = subprocess.run([KIJUN, "build", f"{work}/cited.yaml", "-o", f"{work}/cited"], capture_output=True, text=True, check=False)
        if refused.returncode != 2 or "which is withheld" not in refused.stderr or os.path.exists(f"{work}/cited"):
            sys.exit(f"{citation} is not refused: {refused.stderr}")
        told[citation] = refused.stderr
    open(f"{work}/shares.yaml", "w", encoding="utf-8").write(SPEC.replace("  - scores: {}\n", SHARES))
    run(KIJUN, "build", f"{work}/shares.yaml", "-o", f"{work}/shares", "--format", "svg,pdf")
    run(KIJUN, "build", f"{work}/shares.yaml", "-o", f"{work}/all-shares", "--template", f"{work}/all.yaml", "--format", "svg")
    told_shares = {"svg of shares": " ".join(said_by_svg(path) for path in glob.glob(f"{work}/shares/figures/*.svg")),
                   "pdf of shares": said_by_pdf(f"{work}/shares/report.pdf")}

    rows = score_rows(f"{work}/all")
    everywhere = rows_of(f"{work}/all", "inference.csv")
    shown_scores = {rounded(row["score"]) for row in rows if key(row) not in WITHHELD}
    shown_scores |= {rounded(row[end]) for row in everywhere if row["group"] and key(row) not in WITHHELD for end in ("low", "high")}
    shown_scores |= {"3.43", "1.71", "0.86"}  # other rank weights
    exact, short, bases = set(), set(), set()
    for row in rows:
        if key(row) in WITHHELD:
            bases.add(row["n"])
            exact |= {row["score"], row["completeness"]}
            short |= {rounded(row["score"])} - shown_scores
    exact |= inferred(everywhere, True) - inferred(everywhere, False)
    under_others = rows_of(f"{work}/all", "other_weights.csv")
    weighed_exact = weighed(under_others, True) - weighed(under_others, False) - inferred(everywhere, False)
    weighed_exact -= {row["score"] for row in rows if key(row) not in WITHHELD}
    weighed_exact -= {row[f"weight{rank}"] for row in under_others for rank in "123"}
    exact = (exact | weighed_exact) - {row[f"weight{rank}"] for row in under_others for rank in "123"}
    short |= {rounded(row[end]) for row in everywhere if key(row) in WITHHELD for end in ("low", "high")} - shown_scores
    if len(short) < 6 or len(exact) < 12 or bases != {"19", "7", "9"}:
        sys.exit(f"too little to search for: {sorted(short)} {sorted(exact)} {bases}")

    # In an SVG completeness stands as percentages, and scores to two decimals as far as they have room.
    found = {number for number in short if has(everything["svg"], number)}
    searched = {"svg": bases | {row["score"] for row in rows if key(row) in WITHHELD}, "pdf": short | bases,
                "scores.csv": {row["score"] for row in rows if key(row) in WITHHELD} | bases,
                "inference.csv": inferred(everywhere, True), "other_weights.csv": weighed_exact, "scores.json": inferred(everywhere, True) | weighed_exact | bases,
                "audit.csv": bases,
                "xlsx": {row["score"] for row in rows if key(row) in WITHHELD and float(row["score"]) % 1}}
    if not any(has(everything["warnings"], number) for number in short) or "N = 7)" not in everything["warnings"]:
        sys.exit("the search finds nothing in warnings even where nothing is withheld")
    for output, numbers in searched.items():
        for number in numbers:
            if not has(everything[output], number):
                sys.exit(f"the search does not find {number} in {output} even where nothing is withheld")
    if len(found) < 3:
        sys.exit(f"of the scores to two decimals only {found} stand in figures even where nothing is withheld")
    charts = told_of_groups(f"{work}/all-shares", "kind") | told_of_groups(f"{work}/all-shares", "survey")
    if set(charts) != {key(row) for row in rows}:
        sys.exit(f"charts of dots and shares show {sorted(charts)}")
    shown = set().union(*(numbers for group, numbers in charts.items() if group not in WITHHELD))
    short -= {rounded(number) for number in shown}  # an interval may end there by chance
    exact |= set().union(*(charts[group] for group in WITHHELD)) - shown - {"1.0000000000"}
    for output, text in told_shares.items():
        for number in bases:
            if re.search(rf"N={number}(?!\d)", text):
                sys.exit(f"N {number}, which is withheld, stands in {output}")
    for output, text in (told | told_shares).items():
        for number in exact | short:
            if has(text, number):
                sys.exit(f"{number}, which is withheld, stands in {output}")
    for output, text in told.items():
        if any(f"N = {number} " in text or f"N = {number})" in text for number in bases):
            sys.exit(f"an N that is withheld stands in {output}")
    for output in ("svg", "pdf", "audit.csv"):
        for number in bases:
            if has(told[output], number):
                sys.exit(f"N {number}, which is withheld, stands in {output}")

    for row in score_rows(f"{work}/out"):
        numbers = [row[name] for name in ("n", "n_eff", "weight", "completeness", "rank1", "rank2", "rank3", "score")]
        if key(row) in WITHHELD and (row["status"] != "withheld" or any(numbers)):
            sys.exit(f"not withheld in scores.csv: {row}")
        if key(row) not in WITHHELD and (row["status"] != "shown" or not all(numbers)):
            sys.exit(f"withheld in scores.csv: {row}")
    for row in rows_of(f"{work}/out", "inference.csv"):
        numbers = [row[name] for name in ("n", "n_eff", "score", *INFERRED, "label", "mark")]
        if row["group"] and key(row) in WITHHELD and (row["status"] != "withheld" or any(numbers)):
            sys.exit(f"not withheld in inference.csv: {row}")
    for row in rows_of(f"{work}/out", "other_weights.csv"):
        numbers = [row[name] for name in ("score", "place", "difference", "p", "p_holm", "mark", "place_changes")]
        if key(row) in WITHHELD and (row["status"] != "withheld" or any(numbers)):
            sys.exit(f"not withheld in other_weights.csv: {row}")
    # Where groups are named in tables of what other weights change, none is that is withheld.
    table = re.search("順位の重みを変えた.*", run("pdftotext", "-layout", f"{work}/out/report.pdf", "-"), re.DOTALL).group(0)
    if re.search("(甲|乙|二次)(の選択肢の順序| [①②③④])", table):
        sys.exit(f"a withheld group is named: {table}")
    if len(weighed_exact) < 12:
        sys.exit(f"too little to search for under other weights: {weighed_exact}")
    if "秘匿" not in told["svg"] or "＊ 秘匿" not in told["pdf"]:
        sys.exit("nothing says that numbers are withheld")
    # The terminal's tables are for those who work on the report.
    if "甲" not in run(KIJUN, "tally", f"{work}/report.yaml"):
        sys.exit("the tally leaves out a group")
