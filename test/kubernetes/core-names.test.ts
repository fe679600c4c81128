import { projectSecretName, sanitize } from '../../src/private/kubernetes/core-names';

test.each([
  ['ada', 'ada'], ['Ada', 'ada'], ['ada.love_lace', 'adalovelace'], ['ada-1', 'ada-1'], ['a @@ b', 'ab'], ['é', ''],
])('%j is sanitized to %j, and holds the secrets in a Secret of that name', (name, expected) => {
  expect(sanitize(name)).toBe(expected);
  expect(projectSecretName(name)).toBe(`proj-secrets-${expected}`);
});
