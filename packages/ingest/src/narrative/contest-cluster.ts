import type { Reading } from "./reading.ts";

const headTokens = 90;
const subject =
  /(?:^|[.,:;\n] ?)(cụm thi đua (?!(?:số )?\d+ (?:cả|toàn))[^,.;:\n]{0,60}?)(?= (?:gồm|tổ chức|tổng kết|sơ kết|tiến hành|đã|vừa|ký kết|năm 20\d\d)(?!\p{L}))/u;

/**
 * "Cụm thi đua công an các huyện miền núi" whose report a text is: it begins with what the cluster did, and comes back
 * to it. Several offices vie in one, so that none of them, nor where they met, has its figures.
 */
export function contestCluster({ tokens, normal }: Reading): string | undefined {
  const head = normal.lower.slice(0, tokens[headTokens]?.start ?? normal.lower.length);
  const found = subject.exec(head);
  const name = found?.[1];
  if (found === null || name === undefined) return undefined;
  const at = found.index + found[0].length - name.length;
  const isAgain = normal.lower.includes("cụm thi đua", at + name.length);
  return isAgain ? normal.text.slice(at, at + name.length) : undefined;
}
