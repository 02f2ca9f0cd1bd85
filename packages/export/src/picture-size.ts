/** Where a picture goes: its width and the height it should fill, in CSS pixels (96 to the inch). */
export interface PictureSize {
  readonly width: number;
  /** The chart is drawn to this height where it can be; higher where its places need more room. */
  readonly height: number;
  /** Where nothing is lost by it, a chart that has less to show is lower, rather than empty at its foot. */
  readonly mayBeLower?: true;
}

/** A slide of 16:9; a page of A4 between its margins, whole and half; a square. `auto` is as high as the chart asks. */
export const sizeNames = ["auto", "slide", "a4", "a4-half", "square"] as const;
export type SizeName = (typeof sizeNames)[number];

/** The sizes. A4 between margins of 30 and 20 mm is 160 mm wide: 605 px. `auto` has no height. */
export const pictureSizes: Readonly<Record<Exclude<SizeName, "auto">, PictureSize>> = {
  slide: { width: 1280, height: 720 },
  a4: { width: 640, height: 880, mayBeLower: true },
  "a4-half": { width: 640, height: 430, mayBeLower: true },
  square: { width: 800, height: 800 },
};

/** How wide a picture without a size is. */
export const autoWidth = 960;

/** How many pixels a PNG has to one of the picture. */
export const scales = [1, 2, 3] as const;
export type Scale = (typeof scales)[number];
