"""The numbers of inference.csv are those of independent programs (tests/data/toy, tests/data/toy_weighted: Python and R), to 8
significant digits: of answers through the whole program. Those of other_weights.csv, for which there are no such numbers, are worked out here, from
the answers. Arguments: kijun, the folder with the data."""
import csv
import math
import subprocess
import sys
import tempfile

KIJUN, DATA = sys.argv[1:3]
# Each column of the oracles' tables of tests as a breakdown, and each pair of groups, since a group is compared with all others.
SPEC = """kijun: 1
report: {{title: 題, template: all.yaml}}
inference: {{permute_below: 0}}
surveys:
  s: {{title: 調査, file: {data}/data.csv, {weight}answers: {{ranks: "rank{{rank}}"}}}}
questions:
  q: {{title: 問い, options: [o1, o2, o3, o4]}}
breakdowns:
  grp: {{title: 三群, survey: s, by: grp, groups: {{g1: 1, g2: 2, g3: 3}}}}
  grp_ab: {{title: 二群, survey: s, by: grp_ab, groups: {{g1: 1, g2: 2}}}}
  grp_13: {{title: 一と三, survey: s, by: grp, groups: {{g1: 1, g3: 3}}}}
  grp_23: {{title: 二と三, survey: s, by: grp, groups: {{g2: 2, g3: 3}}}}
  all: {{title: 全体, survey: s, groups: {{all: {{total: true}}}}}}
contents:
  - results: {{questions: all, breakdowns: all, tables: true, other_weights: true}}
"""
compared = 0


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def same(what, got, expected):
    global compared
    compared += 1
    expected, got = float(expected), float(got)
    if abs(got - expected) > 5e-9 * abs(expected) + 1e-10:  # ten decimals are written
        sys.exit(f"{what}: {got!r} instead of {expected!r}")


def check(name, folder):
    weighted = name == "toy_weighted"
    data = f"{DATA}/{name}"
    with open(f"{folder}/{name}.yaml", "w", encoding="utf-8") as spec:
        spec.write(SPEC.format(data=data, weight="weight: weight, " if weighted else ""))
    with open(f"{folder}/all.yaml", "w", encoding="utf-8") as template:
        template.write("kijun-template: 1\nextends: report-a4\nsmall_bases: {withhold_below: 0, reference_below: 0}\n")
    done = subprocess.run([KIJUN, "build", f"{folder}/{name}.yaml", "-o", f"{folder}/{name}", "--format", "csv"], check=False,
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    rows = {(row["breakdown"], row["group"], row["option"]): row for row in read(f"{folder}/{name}/inference.csv")}

    def expected(kind):
        return read(f"{data}/expected_{kind}.csv")

    def cell(line):
        whole = line["covariate"] == "(all)"
        return rows["all" if whole else line["covariate"], "all" if whole else "g" + line["group"], line["option"]]

    for line in expected("ci"):
        for ours, theirs in (("score", "score"), ("standard_error", "se"), ("low", "ci_lo"), ("high", "ci_hi")):
            same(f"{name} ci {line} {ours}", cell(line)[ours], line[theirs])
    for line in expected("scores"):
        row = cell(line)
        same(f"{name} {line} n", row["n"], line["n"])
        if weighted:
            same(f"{name} {line} n_eff", row["n_eff"], line["n_eff_kish"])
        named = 0.0
        for rank in "123":
            named += float(line["w_rank" + rank] if weighted else line["n_rank" + rank])
            same(f"{name} {line} share{rank}", row["share" + rank], named / float(line["w_sum"] if weighted else line["n"]))
    for line in expected("tests"):
        for ours, theirs in (("statistic", "score_Q"), ("df", "score_df"), ("p", "score_p"), ("p_holm", "score_p_holm")):
            same(f"{name} test {line} {ours}", rows[line["covariate"], "", line["option"]][ours], line[theirs])
    for line in expected("omnibus"):
        for ours, theirs in (("statistic", "omnibus_Q"), ("df", "omnibus_df"), ("p", "omnibus_p")):
            same(f"{name} omnibus {line} {ours}", rows[line["covariate"], "", ""][ours], line[theirs])
    for line in expected("pairs"):
        breakdown = {"1,2": "grp_ab", "1,3": "grp_13", "2,3": "grp_23"}[line["g1"] + "," + line["g2"]]
        first, second = (rows[breakdown, "g" + line[g], line["option"]] for g in ("g1", "g2"))
        for ours, theirs in (("difference", "diff"), ("difference_low", "diff_lo"), ("difference_high", "diff_hi"),
                             ("p", "p_pooled"), ("delta", "delta")):
            same(f"{name} pair {line} {ours}", first[ours], line[theirs])
        same(f"{name} pair {line} z", float(first["statistic"]) ** 0.5, abs(float(line["z_pooled"])))
        # The second group sees it the other way round.
        for ours, theirs in (("difference", "diff"), ("difference_low", "diff_hi"), ("difference_high", "diff_lo"), ("delta", "delta")):
            same(f"{name} pair {line} {ours}", -float(second[ours]), line[theirs])
        for rank in "123":
            same(f"{name} pair {line} dC{rank}", float(first["share" + rank]) - float(second["share" + rank]), line["dC" + rank])
        depends = line["order_all_weights"] == "depends"
        p = min(1.0, 2 * min(float(line["p_dom_g1"]), float(line["p_dom_g2"])))
        label = "depends" if depends else "supported" if p < 0.05 else "agrees"
        if first["label"] != label or second["label"] != label:
            sys.exit(f"{name} {line}: {first['label']} instead of {label}")


def holm(p_values):
    order = sorted(range(len(p_values)), key=lambda i: p_values[i])
    corrected, most = [0.0] * len(p_values), 0.0
    for k, i in enumerate(order):
        most = max(most, min(1.0, p_values[i] * (len(p_values) - k)))
        corrected[i] = most
    return corrected


# Scaled to the sum of 3-2-1. Four options: those not named have 0 under Borda's, and 3-2-1 itself is even and Borda's.
WEIGHTINGS = {"own": (3, 2, 1), "equal": (2, 2, 2), "steep": (24 / 7, 12 / 7, 6 / 7)}


def points_by_option(person, weights):
    return [sum(weight for rank, weight in zip("123", weights) if person["rank" + rank] == str(option)) for option in range(1, 5)]


def n_eff(people):
    return sum(w for w, _ in people) ** 2 / sum(w * w for w, _ in people)


def mean(people, option):
    return sum(w * x[option] for w, x in people) / sum(w for w, _ in people)


def against_rest(group, rest, option):
    """Difference and p of the pooled test: chi squared with 1 degree of freedom."""
    everybody = group + rest
    middle, total, n = mean(everybody, option), sum(w for w, _ in everybody), len(everybody)
    variance = sum(w * (x[option] - middle) ** 2 for w, x in everybody) / total * n / (n - 1)
    sides = [(n_eff(side), mean(side, option)) for side in (group, rest)]
    pooled = sum(size * score for size, score in sides) / sum(size for size, _ in sides)
    q = sum(size * (score - pooled) ** 2 for size, score in sides) / variance
    return sides[0][1] - sides[1][1], math.erfc(math.sqrt(q / 2))


def sign(number):
    return (number > 1e-9) - (number < -1e-9)


def check_other_weights(name, folder):
    rows = {(row["breakdown"], row["weighting"], row["group"], row["option"]): row for row in read(f"{folder}/{name}/other_weights.csv")}
    people = read(f"{DATA}/{name}/data.csv")
    breakdowns = {"grp": ("grp", "123"), "grp_ab": ("grp_ab", "12"), "grp_13": ("grp", "13"), "grp_23": ("grp", "23")}
    changes = dict.fromkeys(("direction_changes", "significance_changes", "place_changes"), 0)
    seen = 0
    for breakdown, (column, codes) in breakdowns.items():
        own = {}
        for weighting, weights in WEIGHTINGS.items():
            groups = {code: [(float(one.get("weight", 1)), points_by_option(one, weights)) for one in people if one[column] == code]
                      for code in codes}
            found = {}
            for code in codes:
                rest = [one for other in codes if other != code for one in groups[other]]
                for option in range(4):
                    found[code, option] = against_rest(groups[code], rest, option)
            compared = list(found) if len(codes) > 2 else [key for key in found if key[0] == codes[0]]
            corrected = dict(zip(compared, holm([found[key][1] for key in compared])))
            scores = {code: [mean(groups[code], option) for option in range(4)] for code in codes}
            for (code, option), (difference, p) in found.items():
                row = rows[breakdown, weighting, "g" + code, str(option + 1)]
                seen += 1
                what = f"{name} {breakdown} {weighting} g{code} o{option + 1}"
                p_holm = corrected.get((code, option), corrected.get((codes[0], option)))
                place = 1 + sum(sign(other - scores[code][option]) > 0 for other in scores[code])
                for column_name, number in (("score", scores[code][option]), ("place", place), ("difference", difference), ("p", p),
                                            ("p_holm", p_holm), *((f"weight{i + 1}", weight) for i, weight in enumerate(weights))):
                    same(f"{what} {column_name}", row[column_name], number)
                own.setdefault((code, option), (difference, p_holm, scores[code]))
                was, was_p, were = own[code, option]
                expected = {"direction_changes": sign(was) != sign(difference), "significance_changes": (was_p < 0.05) != (p_holm < 0.05),
                            "place_changes": any(sign(were[option] - were[other]) * sign(scores[code][option] - scores[code][other]) < 0
                                                 for other in range(4))}
                for column_name, change in expected.items():
                    changes[column_name] += change
                    if row[column_name] != ("yes" if change else "no"):
                        sys.exit(f"{what}: {column_name} is {row[column_name]}")
    if seen != 27 * 4 or changes["direction_changes"] == 0 or changes["significance_changes"] == 0 or {row["same_as"] for row in rows.values()} != {"linear borda", ""}:
        sys.exit(f"other weights of {name}: {seen} comparisons, {changes}")


with tempfile.TemporaryDirectory() as work:
    for dataset in ("toy", "toy_weighted"):
        check(dataset, work)
        check_other_weights(dataset, work)
if compared < 700:
    sys.exit(f"only {compared} numbers compared")
