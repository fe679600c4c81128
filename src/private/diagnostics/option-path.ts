/** Options that are the items of lists, made once: most runs have few of each. */
const ITEMS = new Map<string, string[]>();

/** `volumes[3]`. */
export function itemOf(option: string, i: number): string {
  let items = ITEMS.get(option);
  if (!items) {
    items = [];
    ITEMS.set(option, items);
  }
  return items[i] ??= `${option}[${i}]`;
}
