"""That `kijun schema` and Kijun's readers say the same of specs and templates: of the examples, of the specs in the unit tests, and of thousands
of changed ones. An independent validator (python3-jsonschema) reads the schemas.

Arguments: KIJUN VERDICTS SOURCE."""
import copy
import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import yaml

KIJUN, VERDICTS, SOURCE = sys.argv[1:4]


class Yaml12(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: no dates, no yes and no, no octal 0755."""


Yaml12.yaml_implicit_resolvers = {}
for tag, form, first in (
    ('null', r'~|null|Null|NULL|', ['~', 'n', 'N', '']),
    ('bool', r'true|True|TRUE|false|False|FALSE', list('tTfF')),
    ('int', r'[-+]?[0-9]+', list('-+0123456789')),
    ('float', r'[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?', list('-+.0123456789')),
):
    Yaml12.add_implicit_resolver('tag:yaml.org,2002:' + tag, re.compile(f'^(?:{form})$'), first)
Yaml12.add_constructor('tag:yaml.org,2002:int', lambda loader, node: int(node.value))
Yaml12.add_constructor('tag:yaml.org,2002:float', lambda loader, node: float(node.value))


def with_text_keys(value):
    if isinstance(value, dict):
        return {str(key): with_text_keys(item) for key, item in value.items()}
    return [with_text_keys(item) for item in value] if isinstance(value, list) else value


def load(text):
    return with_text_keys(yaml.load(text, Loader=Yaml12))


def printed(*arguments):
    return subprocess.run([KIJUN, 'schema', *arguments], check=True, capture_output=True, text=True).stdout


schemas = {}
for kind in ('spec', 'template'):
    for language in ('en', 'ja'):
        text = printed(kind, '--language', language)
        assert text.endswith('}\n') and text == printed(kind, '--language', language)
        schemas[kind] = json.loads(text)
        jsonschema.Draft7Validator.check_schema(schemas[kind])
        assert schemas[kind]['$schema'] == 'http://json-schema.org/draft-07/schema#'

# What a reader refuses and no schema can: see src/spec/json_schema.h.
BEYOND = re.compile('|'.join((
    r'out of bounds$',  # of lengths, and of numbers in quotes
    r'is not (a )?finite', r'could be read as octal', r'is not a whole number$', r'is not a number$', r'neither true nor false$',
    r'only a heading has a level',
    r'^expected (a column\'s name|a comparison|a value|a list or a range|a comma|"and" or "or")', r'^"\)" closes', r'^"\(" is not closed',
    r'means nothing in a condition', r'full-width character', r'compared with a blank', r'^the quote is not closed$', r'^no number is in',
    r'is listed (already|twice)', r'stands already in line', r'the control character U\+00(?!09)', r'nested too deeply',
    r'same dash and marker', r'^unknown template', r'side by side take', r'radii do not fit', r'leave no room',
    r'is too pale on', r'look alike', r'has the dash (of|and)', r'have one (dash|marker)', r'is not a grey', r'is under 6 pt',
)))


class Trial:
    """Documents of one kind with the reader's verdict on each."""

    def __init__(self, kind):
        self.kind = kind
        self.documents = []  # text, the part that the schema is to look at, its schema

    def add(self, text, value, schema):
        self.documents.append((text, value, schema))

    def verdicts(self):
        sent = b''.join(b'%s %d\n%s\n' % (self.kind.encode(), len(text.encode()), text.encode()) for text, _, _ in self.documents)
        lines = iter(subprocess.run([VERDICTS, str(Path(SOURCE, 'templates'))], input=sent, check=True, capture_output=True).stdout.decode().split('\n'))
        return [[next(lines) for _ in range(int(next(lines)))] for _ in self.documents]

    def run(self):
        wrong = []
        count = {True: 0, False: 0}
        for (text, value, schema), messages in zip(self.documents, self.verdicts()):
            takes = jsonschema.Draft7Validator(schema).is_valid(value)
            if messages and all(BEYOND.search(message) for message in messages):
                continue
            count[not messages] += 1
            if takes != (not messages):
                wrong.append(f'the schema {"takes" if takes else "refuses"}, the reader says {messages or "nothing"}:\n{text[:1500]}')
        for one in wrong[:5]:
            print(one, '\n', file=sys.stderr)
        assert not wrong, f'{len(wrong)} documents of {sum(count.values())} are judged differently'
        print(f'{self.kind}: {count[True]} taken, {count[False]} refused by both')
        assert count[True] > 0 and count[False] > 0


VALUES = [None, '', ' ', 'a', 'a\nb', 'a\n', 'a\tb', '問 1', 'true', '7', '0.5', 'x' * 500, 'x' * 501, 'x' * 20001, 5, 0, -1, 2.5, True,
          False, 'all', 'radar', 'ja', '#12ab34', '#12ab3', '10pt', '170mm', '10', '0pt', '-3pt', '{n}', '{group}（{n}）', '{value}', '{', '< 5', '=> 5',
          '5 .. 7', '5 .. x', '>', ' ≧3', 'left', 'age = 1', [], [None], ['a'], ['a', 'a'], [1, 2], [[1]], [{}], ['10pt', '2pt'], {}, {'a': 1},
          {'a': None}, {'a': {}}, {'': 'a'}, {'問': {}}, {'name': 'a'}, {'ranks': 'a'}, {'ranks': 'a', 'order': 'b'}, {'ranks': ['a', 1]},
          {'a': {'ranks': 'a'}}, {'total': True}, {'x' * 41: {}}]


def places(value, schema, path=(), seen=None):
    """Every place in the value once (items of one list are one place), as a path."""
    seen = set() if seen is None else seen
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in children:
        yield from places(item, schema, path + (key,), seen)


def changed(document, path, change):
    made = copy.deepcopy(document)
    parent = made
    for key in path[:-1]:
        parent = parent[key]
    change(parent, path[-1])
    return made


def mutations(document, path, values):
    def set_to(new):
        def change(parent, key):
            parent[key] = new
        return change

    def remove(parent, key):
        del parent[key]

    def rename(parent, key):
        parent['zzz'] = parent.pop(key)

    for new in values:
        yield changed(document, path, set_to(new))
    yield changed(document, path, remove)
    if isinstance(path[-1], str):
        yield changed(document, path, rename)


def part_of(document, schema, path):
    """The innermost part that holds the place and has a schema of its own, and that schema: validating it is enough and quick."""
    while len(path) > 1 and path[0] in schema.get('properties', {}) and 'oneOf' not in schema and 'if' not in schema:
        document, schema, path = document[path[0]], schema['properties'][path[0]], path[1:]
    return document, schema


def declared_keys(schema):
    """All keys with the place they stand in, written as the reference does; those of alternatives together."""
    if not isinstance(schema, dict):
        return
    for name, child in schema.get('properties', {}).items():
        yield (name,)
        for further in declared_keys(child):
            yield (name,) + further
    for child, mark in ((schema.get('additionalProperties'), 'KEY'), (schema.get('items'), '[]')):
        for further in declared_keys(child):
            yield (mark,) + further
    for way in schema.get('anyOf', []):
        yield from declared_keys(way)


def written_keys(value, schema):
    """The same of what a document writes."""
    ways = [schema] + schema.get('anyOf', [])
    if isinstance(value, dict):
        for name, item in value.items():
            for way in ways:
                if name in way.get('properties', {}):
                    yield (name,)
                    yield from ((name,) + further for further in written_keys(item, way['properties'][name]))
                elif isinstance(way.get('additionalProperties'), dict):
                    yield from (('KEY',) + further for further in written_keys(item, way['additionalProperties']))
    if isinstance(value, list):
        for item in value:
            for way in ways:
                yield from (('[]',) + further for further in written_keys(item, way.get('items', {})))


every_key = load(Path(SOURCE, 'tests/data/schema/every_key.yaml').read_text())
template = load(Path(SOURCE, 'templates/report-a4.yaml').read_text())
for document, kind, name in ((every_key, 'spec', 'tests/data/schema/every_key.yaml'),
                             ({**template, 'extends': 'x'}, 'template', 'templates/report-a4.yaml')):
    missing = set(declared_keys(schemas[kind])) - set(written_keys(document, schemas[kind]))
    assert not missing, f'{name} lacks keys: {sorted(".".join(key) for key in missing)}'

trial = Trial('spec')
for path in [*Path(SOURCE, 'examples').glob('*/report.yaml'), Path(SOURCE, 'tests/data/schema/every_key.yaml'),
             *Path(SOURCE, 'tests/golden/init').glob('*.yaml')]:
    text = path.read_text()
    assert jsonschema.Draft7Validator(schemas['spec']).is_valid(load(text)), path
    trial.add(text, load(text), schemas['spec'])

# The specs that unit tests write, with the sections they leave out.
SECTIONS = {key: {key: every_key[key]} for key in ('kijun', 'report', 'surveys', 'questions', 'breakdowns')}
for path in sorted(Path(SOURCE, 'tests/unit').glob('*/*_test.cpp')):
    for text in re.findall(r'R"(?:out)?\((.*?)\)(?:out)?"', path.read_text(), re.S):
        for key in SECTIONS:
            if not re.search(f'^{key}:', text, re.M):
                text += ('' if text.endswith('\n') else '\n') + f'{key}: {json.dumps(every_key[key], ensure_ascii=False)}\n'
        try:
            value = load(text)
        except (yaml.YAMLError, TypeError, ValueError):
            continue  # no schema is asked about what is not YAML
        if not re.search(r'[&*!]\w|^<<|\b0\d|:\s*(Null|NULL|True|TRUE|False|FALSE)', text, re.M):
            trial.add(text, value, schemas['spec'])

# The example of every key, with each value changed in turn. The sections beside it are the least there may be.
LEAST = {'kijun': 1, 'report': {'title': 'a'}, 'surveys': {'s': {'title': 'a', 'file': 'a'}}, 'questions': {'q': {}}, 'breakdowns': {'b': {}}}
for section in every_key:
    document = {**LEAST, section: every_key[section]}
    for path in places(every_key[section], None, (section,)):
        for made in mutations(document, path, VALUES):
            value, schema = part_of(made, schemas['spec'], path)
            trial.add(json.dumps(made, ensure_ascii=False), value, schema)
trial.run()

trial = Trial('template')
for path in Path(SOURCE, 'templates').glob('*.yaml'):
    trial.add(path.read_text(), load(path.read_text()), schemas['template'])
# One that extends another: any key may be left out but inside lists, and the version.
difference = {'kijun-template': 1, 'extends': 'report-a4', 'page': template['page'], 'type': template['type'],
              'chart': {**template['chart'], 'series': template['chart']['series'][:20]}}
for path in places(difference, None):
    if not path or any(isinstance(key, int) and key > 0 for key in path):
        continue
    for made in mutations(difference, path, ['', 'a', {}, []]):
        trial.add(json.dumps(made, ensure_ascii=False), made, schemas['template'])
known = set()
for path in places(template, None):
    if not path or any(isinstance(key, int) and key > 0 for key in path):
        continue  # items of a list are alike
    # A few values each, others from key to key: the template is long, and its texts are alike.
    offset = len(known) * 7
    known.add(path)
    values = [VALUES[(offset + i * 11) % len(VALUES)] for i in range(7)]
    for made in mutations(template, path, values):
        value, schema = part_of(made, schemas['template'], path)
        trial.add(json.dumps(made, ensure_ascii=False), value, schema)
trial.run()
