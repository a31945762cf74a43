"""No N that is withheld is a sum or difference of those that are published, in reports of several breakdowns of the same
respondents (finer and coarser, filtered, across surveys): worked out from the answers by linear algebra, without Kijun's own
knowledge of them. Argument: kijun."""
import csv
import random
import subprocess
import sys
import tempfile

KIJUN = sys.argv[1]
SPEC = """kijun: 1
report: {title: 題}
surveys:
  first: {title: 一次調査, file: first.csv, answers: {ranks: "{rank}位"}}
  second: {title: 二次調査, file: second.csv, answers: {ranks: "{rank}位"}}
scoring: {weights: [2, 1]}
questions:
  q: {title: 問い, options: [あ, い, う]}
breakdowns:
  fine: {title: 細分, survey: first, by: 地区, groups: {地1: 1, 地2: 2, 地3: 3, 地4: 4, 地5: 5}}
  coarse: {title: 再掲, survey: first, by: 地区, groups: {地12: [1, 2], 地3再: 3, 地45: [4, 5]}}
  region: {title: 地方, survey: first, by: 地方, groups: {地方1: 1, 地方2: 2, 地方3: 3, 全体: {total: true}}}
  half: {title: 二分, survey: first, groups: {以下: {where: 地区 <= 3}, ほか: {rest: true}}}
  survey: {title: 調査別, groups: {一次: {survey: first}, 二次: {survey: second}}}
  joined: {title: 合わせて, groups: {両方: {surveys: [first, second]}}}
contents:
"""
FILTERED = "  - results: {{questions: all, breakdowns: [fine, region], filter: {{where: 性 = {sex}, title: 性{sex}, name: f{sex}}}}}\n"
PRIME = 2**61 - 1
# Whom of the first survey each group takes: survey, district, region, sex.
GROUPS = {
    "地1": lambda p: p[1] == 1, "地2": lambda p: p[1] == 2, "地3": lambda p: p[1] == 3, "地4": lambda p: p[1] == 4,
    "地5": lambda p: p[1] == 5, "地12": lambda p: p[1] in (1, 2), "地3再": lambda p: p[1] == 3, "地45": lambda p: p[1] in (4, 5),
    "地方1": lambda p: p[2] == 1, "地方2": lambda p: p[2] == 2, "地方3": lambda p: p[2] == 3, "全体": lambda p: True,
    "以下": lambda p: p[1] <= 3, "ほか": lambda p: p[1] > 3, "一次": lambda p: True}


def in_group(row, person):
    if row["group"] in ("二次", "両方"):
        return row["group"] == "両方" or person[0] == "second"
    sex = row["breakdown"].partition(".f")[2]
    return person[0] == "first" and GROUPS[row["group"]](person) and (not sex or person[3] == int(sex))


class Span:
    """The linear combinations of rows, by elimination modulo a prime."""

    def __init__(self):
        self.rows = []

    def rest(self, row):
        for known, pivot in self.rows:
            if row[pivot]:
                factor = row[pivot]
                row = [(a - factor * b) % PRIME for a, b in zip(row, known)]
        return row

    def add(self, row):
        row = self.rest(row)
        pivot = next((i for i, value in enumerate(row) if value), None)
        if pivot is None:
            return
        inverse = pow(row[pivot], -1, PRIME)
        self.rows.append(([value * inverse % PRIME for value in row], pivot))

    def holds(self, row):
        return not any(self.rest(row))


def people(dice):
    made = []
    for name, size in (("first", dice.choice((60, 150, 300))), ("second", dice.choice((9, 40)))):
        for _ in range(size):
            district = dice.choices((1, 2, 3, 4, 5), (30, 20, 10, 3, 2))[0]
            made.append((name, district, (district + 1) // 2, dice.choices((1, 2), (10, 1))[0]))
    return made


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def check(seed, folder):
    """How many groups are withheld that are small, and how many for the sake of others."""
    dice = random.Random(seed)
    persons = people(dice)
    for name in ("first", "second"):
        with open(f"{folder}/{name}.csv", "w", encoding="utf-8") as table:
            table.write("地区,地方,性,1位,2位\n")
            for survey, *attributes in persons:
                if survey == name:
                    table.write(",".join(map(str, [*attributes, *dice.sample("123", 2)])) + "\n")
    breakdowns = dice.sample(("fine", "coarse", "region", "half", "survey", "joined"), dice.randint(3, 6))
    spec = SPEC + f"  - results: {{questions: all, breakdowns: [{', '.join(breakdowns)}]}}\n"
    spec += "".join(FILTERED.format(sex=sex) for sex in (1, 2) if dice.random() < 0.5) + "  - audit: {}\n"
    with open(f"{folder}/report.yaml", "w", encoding="utf-8") as file:
        file.write(spec)
    done = subprocess.run([KIJUN, "build", f"{folder}/report.yaml", "-o", f"{folder}/out", "--format", "csv"], capture_output=True,
                          text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    kinds = sorted(set(persons))
    told, small, others = Span(), [], 0
    for row in read(f"{folder}/out/scores.csv"):
        if row["option"] != "1":
            continue
        of_group = [int(in_group(row, kind)) for kind in kinds]
        n = sum(in_group(row, person) for person in persons)
        if row["status"] != "withheld":
            if int(row["n"]) != n or 0 < n < 10:
                sys.exit(f"seed {seed}: {row}, which are {n}")
            told.add(of_group)
        elif n < 10:
            small.append((row, of_group))
        else:
            others += 1
    rows = read(f"{folder}/out/scores.csv")
    for row in read(f"{folder}/out/audit.csv"):
        if not row["count"] or row["what"] not in ("respondents", "members"):
            continue
        groups = [one for one in rows if one["breakdown"] == row["breakdown"] and one["group"] != "全体"]
        told.add([int(kind[0] == row["survey"] and (not groups or any(in_group(one, kind) for one in groups))) for kind in kinds])
    for row, of_group in small:
        if told.holds(of_group):
            sys.exit(f"seed {seed}: the N of {row['group']} ({row['breakdown']}), which is withheld, can be worked out in\n{spec}")
    return len(small), others


with tempfile.TemporaryDirectory() as work:
    found = [check(seed, work) for seed in range(40)]
    if sum(small for small, _ in found) < 60 or sum(others for _, others in found) < 40:
        sys.exit(f"too little is withheld to prove anything: {found}")
