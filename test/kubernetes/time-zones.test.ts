import { isTimeZone, plainTimeZone, similarTimeZone } from '../../src/private/kubernetes/time-zones';

test.each([
  ['Europe/Rome', true], ['posix/Europe/Rome', true], ['right/UTC', true], ['UTC', true], ['Africa/Abidjan', true],
  ['Zulu', true], ['europe/rome', false], ['', false], ['Europe/Nowhere', false], ['posix/posix/UTC', false],
  ['left/UTC', false], ['a/posix/UTC', false], ['PST', false], ['utc', false], ['Nowhere', false],
  ['+01:00', false],
])('whether %j is a time zone: %p', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

test.each([
  ['posix/Europe/Rome', 'Europe/Rome'], ['right/UTC', 'UTC'], ['UTC', 'UTC'], ['posix', 'posix'],
  ['xposix/UTC', 'xposix/UTC'],
])('%j is plainly %j', (name, expected) => {
  expect(plainTimeZone(name)).toBe(expected);
});

test.each([
  ['europe/rome', 'Europe/Rome'], [' UTC ', 'UTC'], ['zulu', 'Zulu'], ['africa/abidjan', 'Africa/Abidjan'],
  ['nowhere', undefined], ['', undefined],
])('a zone like %j is %j', (name, expected) => {
  expect(similarTimeZone(name)).toBe(expected);
});
