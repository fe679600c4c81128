import { additionalPods, parseShareOfPods, unavailablePods } from '../../src/private/kubernetes/share-of-pods';

const percentage = (amount: number) => ({ amount, isPercentage: true });
const number = (amount: number) => ({ amount, isPercentage: false });

test.each<[unknown, unknown]>([
  [0, number(0)], [3, number(3)], [2147483647, number(2147483647)],
  ['0%', percentage(0)], ['25%', percentage(25)], ['150%', percentage(150)],
  [-1, undefined], [1.5, undefined], [NaN, undefined], [2147483648, undefined],
  ['-1%', undefined], ['1.5%', undefined], ['25', undefined], ['%', undefined], [' 25%', undefined], ['25%\n', undefined],
  [undefined, undefined], [null, undefined], [{}, undefined],
])('%j is read as %j', (value, expected) => {
  expect(parseShareOfPods(value)).toEqual(expected);
});

test.each([
  [number(0), 10, 0], [number(2), 1, 2],
  [percentage(0), 10, 0], [percentage(25), 1, 1], [percentage(25), 4, 1], [percentage(25), 5, 2], [percentage(100), 3, 3],
])('%j of %d pods are %d more', (share, replicas, expected) => {
  expect(additionalPods(share, replicas)).toBe(expected);
});

test.each([
  [number(0), 10, 0], [number(2), 1, 2],
  [percentage(25), 1, 0], [percentage(25), 3, 0], [percentage(25), 4, 1], [percentage(25), 7, 1], [percentage(100), 3, 3],
])('%j of %d pods can be missing: %d', (share, replicas, expected) => {
  expect(unavailablePods(share, replicas)).toBe(expected);
});
