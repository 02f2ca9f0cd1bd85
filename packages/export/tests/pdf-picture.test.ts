import { chartKinds } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { chartSvg } from "../src/chart-svg.ts";
import { writePicturePdf } from "../src/write-picture-pdf.ts";
import { hardSpec, shapes, specFor } from "./chart-cases.ts";
import { readPdf } from "./read-pdf.ts";

const about = { title: "Dân số <b> & “Đà Nẵng”", language: "vi", dataDay: "2025-01-02" } as const;

function pictureOf(spec: Parameters<typeof chartSvg>[0]) {
  return chartSvg(spec, { parts: "picture", shapes });
}

describe.each(chartKinds)("a %s chart as PDF", (kind) => {
  it("holds every word of the picture as text", async () => {
    const picture = pictureOf(hardSpec(kind));
    const [page] = (await readPdf(await writePicturePdf(picture, about))).pages;
    expect(squeezed(page?.text ?? "")).toBe(squeezed(wordsOf(picture.svg)));
  });

  it("is the same bytes after other charts", async () => {
    const first = await writePicturePdf(pictureOf(specFor(kind)), about);
    await writePicturePdf(pictureOf(specFor("bump")), about);
    expect(await writePicturePdf(pictureOf(specFor(kind)), about)).toEqual(first);
  });
});

describe("a picture as PDF", async () => {
  const picture = pictureOf(specFor("line"));
  const { pages, info, language } = await readPdf(await writePicturePdf(picture, about));

  it("is one page as large as the picture, three quarters of a point to a pixel", () => {
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[720, picture.height * 0.75]]);
  });

  it("says its title, language and the day of its figures", () => {
    expect([info.Title, language, info.CreationDate]).toEqual([about.title, "vi-VN", "D:20250102000000Z"]);
  });

  it("is a figure to those who cannot see it", () => expect(pages[0]?.roles).toContain("Figure"));
});

/** All that stands in a picture's text elements. */
function wordsOf(svg: string): string {
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
  return texts.join(" ").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
