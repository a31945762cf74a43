// Writes model.inc from the npm package: npm pack budoux@0.9.2, unpack it, then
//   node convert.mjs package > model.inc
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';

const {model} = createRequire(import.meta.url)(join(resolve(process.argv[2]), 'dist/data/models/ja.js'));
const lines = [
  '// BudouX, Japanese model (npm budoux 0.9.2, dist/data/models/ja.js). Copyright 2021 Google LLC.',
  '// Licensed under the Apache License, Version 2.0: see LICENSE and NOTICE beside this file.',
  '// Converted by convert.mjs: only the notation and the order are changed.',
  '// clang-format off',
];
for (const name of ['UW1', 'UW2', 'UW3', 'UW4', 'UW5', 'UW6', 'BW1', 'BW2', 'BW3', 'TW1', 'TW2', 'TW3', 'TW4']) {
  const keys = Object.keys(model[name]).sort();  // by UTF-16 unit; no key leaves the first plane
  lines.push(`constexpr std::array<Feature, ${keys.length}> ${name.toLowerCase()}{{`);
  for (let i = 0; i < keys.length; i += 6) {
    lines.push('  ' + keys.slice(i, i + 6).map(key => `{U${JSON.stringify(key)}, ${model[name][key]}},`).join(' '));
  }
  lines.push('}};');
}
lines.push('// clang-format on');
console.log(lines.join('\n'));
