/**
 * A count with the English word for it: "1 figure", "2 figures", "0 figures".
 *
 * @param n  as a number, or as it is written
 * @param many  where it is not the word with an s
 */
export function counted(n: number | string, one: string, many = `${one}s`): string {
  return `${n} ${`${n}` === "1" ? one : many}`;
}
