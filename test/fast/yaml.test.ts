/** Our writer of YAML writes what cdk8s writes, to the byte; what it writes is read back as it was. */
import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { yamlOf } from '../../src/private/fast/yaml';
import { compareYaml } from '../support/compare-yaml';
import { documents, plainDocuments } from '../support/draw-yaml';

test('any document is written as cdk8s writes it', () => {
  const drawn = fc.sample(documents, { numRuns: 5000, seed: Number(process.env.FC_SEED ?? 28) });
  expect(drawn.map(compareYaml).find((difference) => difference !== undefined)).toBeUndefined();
});

test('of what manifests hold, little is left to cdk8s', () => {
  const stringify = jest.spyOn(Yaml, 'stringify');
  const sample = fc.sample(plainDocuments, { numRuns: 500, seed: 28 });
  sample.forEach((document) => yamlOf(document));
  expect(stringify.mock.calls.length).toBeLessThan(sample.length / 3);
  stringify.mockClear();
  yamlOf(
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'a',
        labels: {},
        annotations: { a: 'yes', b: '{"a": 1}', c: 'it\'s', d: '#', e: '12:30', f: '' },
      },
      data: { a: '#!/bin/sh\nset -e\n\n\techo "a: b"\n', 8080: 'naïve – “quoted”' },
      list: [[], [1, [null, true]], { a: 1.5 }],
    },
  );
  expect(stringify).not.toHaveBeenCalled();
});

test('a document that is none is a blank one, as in cdk8s', () => {
  [undefined, null, {}, [], [1], 'a', 1, [{ a: 1 }]].forEach(
    (document) => expect(yamlOf(document)).toBe(Yaml.stringify(document)),
  );
});
