"""scores.xlsx opens in LibreOffice: all numbers are there as in scores.csv, and all charts with their legends; below the
scores the intervals, tests and signs of inference.csv, since the spec is built with tables behind figures. Skipped (77) where LibreOffice
Calc is not installed.

Arguments: KIJUN SPEC."""
import collections
import csv
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

KIJUN, SPEC = sys.argv[1:3]

scratch = Path(tempfile.mkdtemp())


def converted(workbook, form, folder):
    """The files that LibreOffice makes of the workbook; none if it does not open."""
    subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{scratch}/profile', '--convert-to', form, '--outdir', str(folder),
                    str(workbook)], capture_output=True, timeout=280, check=False)
    return sorted(folder.glob('*')) if folder.exists() else []


def main():
    if not shutil.which('soffice') or not list(Path('/usr/lib/libreoffice').glob('program/libsclo.so')):
        print('SKIPPED: LibreOffice Calc is not installed; nothing is known of whether scores.xlsx opens in it')
        return 77
    out = scratch / 'out'
    shutil.copytree(Path(SPEC).parent, scratch / 'report')
    spec = Path(SPEC).read_text(encoding='utf-8')
    asked = spec.replace('findings: true}', 'findings: true, tables: true}')
    assert asked != spec
    (scratch / 'report' / 'tables.yaml').write_text(asked, encoding='utf-8')
    subprocess.run([KIJUN, 'build', str(scratch / 'report' / 'tables.yaml'), '-o', str(out), '--format', 'csv,xlsx'], check=True)

    # A table of each sheet, cells as they are rather than as they are shown.
    workbook = out / 'scores.xlsx'
    form = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
    sheets = converted(workbook, form, scratch / 'csv')
    found, inferred = {}, {}
    tables = collections.Counter()
    for sheet in sheets:
        figure, heads = None, []
        for row in csv.reader(sheet.read_text(encoding='utf-8').splitlines()):
            if row[0].startswith('図表 '):
                figure = row[0].split('　')[0]
                tables[figure] += 1
            elif row[0] == '集計軸':
                heads = row
            elif figure and row[1:2] and row[1]:
                values = dict(zip(heads, row))
                if '選択肢' in heads:
                    group = row[1].replace('［参考値］', '')
                    inferred[figure, group, values['選択肢'].split(' ', 1)[1]] = [values[head] for head in heads[heads.index('点数'):][:5]]
                    continue
                for head in heads[3:]:
                    if head:
                        found[figure, row[1], head.split(' ', 1)[1]] = (values['N'], values[head])

    wanted = {}
    with open(out / 'scores.csv', encoding='utf-8-sig', newline='') as file:
        for row in csv.DictReader(file):
            wanted[row['figure'], row['group'], row['option_name']] = (row['n'], row['score'])
            wanted[row['figure'], 'baseline', row['option_name']] = ('', row['baseline'])
    found = {(figure, 'baseline' if group.startswith('基準点') else group.replace('［参考値］', ''), option): value for (figure, group, option), value in found.items()}
    assert found.keys() == wanted.keys(), f'{len(found)} cells instead of {len(wanted)}'
    assert set(tables.values()) == {1}
    for place, (n, score) in wanted.items():
        if not score:
            assert found[place] == ('＊', ''), (place, found[place])
            continue
        assert found[place][0] == n and abs(float(found[place][1]) - float(score)) < 1e-9, (place, found[place], score)

    # The intervals, empty where inference.csv has nothing.
    compared = 0
    with open(out / 'inference.csv', encoding='utf-8-sig', newline='') as file:
        for row in csv.DictReader(file):
            if not row['group']:
                continue
            *numbers, sign = inferred.pop((row['figure'], row['group'], row['option_name']))
            assert (sign != '') == (row['mark'] != '') and (row['mark'] != 'higher' or sign in '▲△↑'), (row, sign)
            for number, name in zip(numbers, ('score', 'low', 'high', 'p_holm')):
                assert (number == '') == (row[name] == ''), (row, name, number)
                if number:
                    compared += 1
                    assert abs(float(number) - float(row[name])) < 1e-9, (row, name, number)
    assert not inferred and compared > 1000, f'{compared} numbers of intervals; besides: {inferred}'

    # The charts: every legend is in the picture of the sheets.
    pdf, = converted(workbook, 'pdf', scratch / 'pdf')
    text = subprocess.run(['pdftotext', '-raw', str(pdf), '-'], check=True, capture_output=True, text=True).stdout
    text = ''.join(text.split())
    with zipfile.ZipFile(workbook) as package:
        charts = [name for name in package.namelist() if name.startswith('xl/charts/')]
    assert len(charts) == len(tables), f'{len(charts)} charts for {len(tables)} figures'
    groups = {(group, n) for (_, group, _), (n, _) in wanted.items() if n}
    for group, n in groups:
        legend = f'{group}（N={n}'.replace(' ', '')
        assert legend in text, f'no legend {legend}'

    # A workbook that is damaged is seen not to open.
    damaged = scratch / 'damaged.xlsx'
    damaged.write_bytes(workbook.read_bytes()[:5000])
    assert not converted(damaged, form, scratch / 'damaged')
    print(f'{len(sheets)} sheets, {len(charts)} charts, {len(wanted)} scores, {compared} numbers of intervals and tests')
    return 0


try:
    sys.exit(main())
finally:
    shutil.rmtree(scratch)
