/** The height of the words that stand with a picture on its page, in pixels. */
export interface PageWords {
  /** What must stand above it on the same page. */
  readonly above: number;
  /** Its caption, notes and sources. */
  readonly below: number;
}

/** No picture is lower. */
export const leastHeight = 260;
/** The highest, with room for a caption and a few notes below. */
const mostHeight = 820;
const roomBelow = 200;
/** What a high picture may be lowered to, and a low one to this part of what it asks, to share the page. */
const shared = { height: 560, part: 0.75 };

/**
 * How high a picture may be: what the words of its page leave, where that is enough for it; else it stands on the next
 * page, and is as high as that can hold.
 */
export function highest(asked: number, { above, below }: PageWords): number {
  const alone = Math.max(leastHeight, mostHeight - Math.max(0, below - roomBelow));
  const enough = Math.max(leastHeight, Math.min(shared.height, shared.part * asked));
  return alone - above >= enough ? alone - above : alone;
}
