import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { chartSpec } from "@sosanh/chart/comparison-chart";
import { chartKinds } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { comparisonOf, place, recruits } from "../../chart/tests/comparison-fixture.ts";
import { chartSvg } from "../src/chart-svg.ts";
import { pictureSizes, scales } from "../src/picture-size.ts";
import { writePng } from "../src/write-png.ts";
import { hardSpec, shapes, specFor } from "./chart-cases.ts";
import { pictureOf } from "./picture-of.ts";

/** The least type on paper: what is printed at 11 px is not drawn smaller than this. */
const leastType = 7;

describe.each(chartKinds)("the picture of a %s chart", (kind) => {
  const specs = [specFor(kind), hardSpec(kind), hardSpec(kind, { language: "en" })];

  it.each(Object.entries(pictureSizes))("fits the size %s in type that can be read", (_, size) => {
    for (const spec of specs) {
      const { svg, width, height } = chartSvg(spec, { size, parts: "picture", shapes });
      const [, canvas = "0"] = /viewBox="0 0 (\d+) /.exec(svg) ?? [];
      const scale = width / Number(canvas);
      const types = [...svg.matchAll(/font-size:(\d+(?:\.\d+)?)px/g)].map(([, px]) => Number(px) * scale);
      expect(width).toBe(size.width);
      expect(Math.min(...types)).toBeGreaterThan(leastType);
      if (scale > 0.67 && size.mayBeLower === undefined) expect(height).toBe(size.height);
    }
  });

  it("keeps every word inside", () => {
    for (const spec of specs) {
      const { width, texts } = pictureOf(
        chartSvg(spec, { size: pictureSizes.slide, parts: "picture", shapes }).svg,
      );
      for (const { text, left, right } of texts)
        expect([text, left >= -1 && right <= width + 1]).toEqual([text, true]);
    }
  });

  it("is whole XML of shapes and texts, that fetches, runs and names nothing", () => {
    for (const spec of specs) {
      const { svg } = chartSvg(spec, { parts: "picture", shapes });
      const { elements } = pictureOf(svg);
      const known = ["svg", "g", "rect", "circle", "path", "polygon", "polyline", "text"];
      expect([...elements].filter((name) => !known.includes(name))).toEqual([]);
      expect(svg).not.toMatch(/href|url\(|<script|<image|<foreignObject| id=| class=| on[a-z]+=|paint-order/);
    }
  });
});

function barsOf(name: string): ReturnType<typeof chartSpec> {
  return chartSpec(
    comparisonOf({
      ...{ view: { chart: "ranked-bars" }, metric: recruits, first: 2019 },
      places: [[place("old:100", name), [5, 7]]],
    }),
  );
}

describe("a picture", () => {
  it("is the same bytes after others and in a process of its own", () => {
    const hash = () => {
      const all = chartKinds.map((kind) => chartSvg(specFor(kind), { parts: "picture", shapes }).svg);
      return createHash("sha256").update(all.join("\n")).digest("hex");
    };
    const first = hash();
    expect(hash()).toBe(first);
    const script = fileURLToPath(new URL("fresh-svg.ts", import.meta.url));
    expect(execFileSync(process.execPath, [script], { encoding: "utf8" }).trim()).toBe(first);
  });

  it("draws a hostile name as it is written, without what turns or ends a text", () => {
    const name = "<script>alert(1)</script> & =cmd|' /C calc'!A0 \u0000\u202eb\u0323\u0302";
    const { texts } = pictureOf(chartSvg(barsOf(name), { parts: "picture" }).svg);
    const said = texts.map(({ text }) => text).join(" ");
    expect(said).toContain("<script>alert(1)</script>");
    expect(said).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });

  it.each(chartKinds.filter((kind) => kind !== "scatter"))(
    "of a %s chart can have a name of 10,000 signs",
    (kind) => {
      const spec = (name: string) => {
        const places = [place("old:100", name), place("old:101", "Thọ Xuân")].map(
          (at) => [at, [5, 7]] as const,
        );
        return chartSpec(comparisonOf({ view: { chart: kind }, metric: recruits, first: 2019, places }), {
          shapes,
        });
      };
      const { svg, height } = chartSvg(spec("x".repeat(10_000)), { parts: "picture", shapes });
      expect(pictureOf(svg).elements.size).toBeGreaterThan(1);
      expect(height).toBeLessThan(5000);
    },
  );

  it("has no ground when it is transparent", () => {
    const spec = specFor("line");
    const ground = /<rect [^>]*fill="#FFFFFF"/;
    expect(chartSvg(spec, { parts: "picture" }).svg).toMatch(ground);
    expect(chartSvg(spec, { parts: "picture", isTransparent: true }).svg).not.toMatch(ground);
  });

  it.each(scales)("is a PNG of %i pixels to one of its own", (scale) => {
    const png = writePng(
      chartSvg(specFor("scatter"), { size: pictureSizes["a4-half"], parts: "picture" }),
      scale,
    );
    const view = new DataView(png.buffer, png.byteOffset);
    expect(view.getUint32(16)).toBe(640 * scale);
  });
});
