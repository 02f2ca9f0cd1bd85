import { loadavg } from "node:os";
import { chartSpec } from "@sosanh/chart/comparison-chart";
import type { ChartKind } from "@sosanh/core/view/view";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { findChromium } from "../../../apps/web/e2e/find-chromium.ts";
import { comparisonOf, place, urban } from "../../chart/tests/comparison-fixture.ts";
import type { ChartSvg } from "../src/chart-svg.ts";
import { chartSvg } from "../src/chart-svg.ts";
import { pictureSizes } from "../src/picture-size.ts";
import { writePng } from "../src/write-png.ts";

/**
 * How long one PNG takes, beside a headless Chromium that photographs the same SVG in the same run: the first one of the
 * process, then the fastest of some, which other programs on the machine lengthen least, and their median; a new page in a browser that runs already, and a browser started for it. The goal
 * is a tenth of the new page. Nothing is asserted.
 *
 * Pictures of a slide's size (1280 × 720): lines of 34 places over ten years, bars of 34 places.
 */
const rounds = 11;
const none: Took = { fastest: 0, median: 0 };
const goal = 10;

const places = Array.from({ length: 34 }, (_, i) => place(`new:${100 + i}`, `Tỉnh số ${i + 1}`, 1));
const asRoot = process.getuid?.() === 0;
const launch = () =>
  chromium.launch({
    executablePath: findChromium(),
    args: ["--disable-gpu", "--disable-quic", ...(asRoot ? ["--no-sandbox"] : [])],
  });

console.log(`one PNG of 1280 × 720, load ${loadavg()[0]?.toFixed(1)}`);
const running = await launch();
try {
  await measure("lines, 34 places × 10 years", "line", running);
  await measure("bars, 34 places", "ranked-bars", running);
} finally {
  await running.close();
}
console.log(
  `memory at its highest: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB (this process, browsers apart)`,
);

async function measure(name: string, kind: ChartKind, browser: Browser): Promise<void> {
  const spec = chartSpec(
    comparisonOf({
      ...{ view: { chart: kind, mine: "new:115" }, metric: urban, first: 2015 },
      places: places.map((at, i) => [
        at,
        Array.from({ length: 10 }, (_, t) => 12 + ((i * 37) % 34) + t * 0.7),
      ]),
    }),
  );
  const draw = () => chartSvg(spec, { size: pictureSizes.slide, parts: "picture" });
  const firstDraw = await timed(draw);
  const picture = draw();
  const firstPng = await timed(() => writePng(picture, 1));
  // By turns, so that other programs slow each alike.
  const [drawn = none, png = none, page = none, fresh = none] = await byTurns([
    draw,
    () => writePng(picture, 1),
    () => photograph(browser, picture),
    async () => {
      const own = await launch();
      await photograph(own, picture);
      await own.close();
    },
  ]);
  console.log(`\n${name}`);
  console.log(`  writePng             ${shown(png)}, the first ${firstPng.toFixed(0)} ms`);
  console.log(`  the SVG before it    ${shown(drawn)}, the first ${firstDraw.toFixed(0)} ms`);
  console.log(`  Chromium, new page   ${shown(page)}: ${times(page, png)} writePng`);
  console.log(`  Chromium, started    ${shown(fresh)}: ${times(fresh, png)} writePng`);
  const whole = page.fastest / (png.fastest + drawn.fastest);
  console.log(`  a new page takes ${whole.toFixed(1)} × the SVG and its PNG together`);
  console.log(page.fastest / png.fastest >= goal ? "  goal met" : `  goal of ${goal} times not met`);
}

/** What a screenshot of a chart takes: a page, the picture, its photograph. The font, which it lacks, would add to it. */
async function photograph(browser: Browser, { svg, width, height }: ChartSvg): Promise<void> {
  const page: Page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>body{margin:0}</style>${svg}`);
  await page.screenshot({ type: "png" });
  await page.close();
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** In milliseconds. */
interface Took {
  readonly fastest: number;
  readonly median: number;
}

async function byTurns(works: readonly (() => unknown)[]): Promise<readonly Took[]> {
  const took = works.map((): number[] => []);
  for (let i = 0; i < rounds; i++)
    for (const [at, work] of works.entries()) took[at]?.push(await timed(work));
  return took.map((times) => {
    const sorted = times.toSorted((a, b) => a - b);
    return { fastest: sorted[0] ?? 0, median: sorted[Math.floor(rounds / 2)] ?? 0 };
  });
}

function shown({ fastest, median }: Took): string {
  return `${fastest.toFixed(0).padStart(5)} ms (median ${median.toFixed(0)})`;
}

function times(slow: Took, fast: Took): string {
  return `${(slow.fastest / fast.fastest).toFixed(1)} × (median ${(slow.median / fast.median).toFixed(1)} ×)`;
}
