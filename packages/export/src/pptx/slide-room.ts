import { rows } from "./slide-look.ts";

/** Where the content of a slide of text or table stands, in inches from the top; under it a source line has room. */
export const content = { top: 1.44, bottom: 6.56 } as const;
/** The room of it. */
export const contentHeight = content.bottom - content.top;
/** From there the source line, up to the foot. */
export const sourceTop = 6.62;
export const sourceHeight = rows.bottom - sourceTop;
