/** Up to so many figures are accepted by one request; more in parts, so that a person sees how far it is. */
const mostInOne = 2000;
/** The server takes no more by one request. */
const mostInPart = 10_000;
const parts = 10;

/**
 * In what parts figures are accepted: those named, or (undefined) all of a submission of `total`, whose ordinals begin at
 * 0 and have no gaps. One part that is undefined is all of them by one word.
 */
export function partsToAccept(
  ordinals: readonly number[] | undefined,
  total: number,
): readonly (readonly number[] | undefined)[] {
  const count = ordinals?.length ?? total;
  if (count <= mostInOne) return [ordinals];
  const all = ordinals ?? Array.from({ length: total }, (_, ordinal) => ordinal);
  const size = Math.min(mostInPart, Math.max(mostInOne, Math.ceil(count / parts)));
  return Array.from({ length: Math.ceil(count / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
