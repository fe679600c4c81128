import { joinWords, nearest, quote } from './string';
import { truncateList } from './truncate-list';

/**
 * The path that a path, or the unique end of one, stands for. Throws where there is none.
 *
 * @param hasNone The start of the message: `the app has no run`.
 */
export function chosenPath(path: string, paths: readonly string[], hasNone: string): string {
  const ending = paths.filter((one) => one.endsWith(`/${path}`));
  const isExact = paths.includes(path);
  if (!isExact && ending.length > 1) {
    throw new Error(`${quote(path)} is ambiguous; write the whole path: ${joinWords(ending.map(quote), 'or')}`);
  }
  const found = isExact ? path : ending[0];
  if (found === undefined) {
    const ids = paths.map((one) => one.slice(one.lastIndexOf('/') + 1));
    const near = typeof path === 'string' ? nearest(path, paths) ?? nearest(path, ids) : undefined;
    const hint = near === undefined
      ? `it has ${truncateList(paths.map(quote)) || 'none'}`
      : `did you mean ${quote(near)}?`;
    throw new Error(`${hasNone} ${quote(path)}; ${hint}`);
  }
  return found;
}
