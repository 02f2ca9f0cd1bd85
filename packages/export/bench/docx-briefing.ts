import { unzipSync } from "fflate";
import { writeDocx } from "../src/write-docx.ts";
import { briefing, letterhead } from "../tests/report-cases.ts";

// Prints how long a briefing of some 60 pages takes as a Word file, and the memory it needs at its peak.
const budget = 20_000;
const kinds = [
  "line",
  "ranked-bars",
  "slope",
  "map",
  "heatmap",
  "small-multiples",
  "dumbbell",
  "bump",
] as const;
const report = briefing([...kinds, ...kinds, ...kinds]);

for (const [name, asked] of [
  ["briefing", report],
  ["administrative layout", { ...report, letterhead }],
] as const) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const bytes = await writeDocx(asked);
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `docx ${name}: ${pagesOf(bytes)}${kinds.length * 3} charts, ${(bytes.length / 1e6).toFixed(1)} MB, ` +
      `${(took / 1000).toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s; budget ${budget / 1000} s), ` +
      `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
}

/** Its own count of its pages, as written at the foot of each; the administrative layout does not say it. */
function pagesOf(bytes: Uint8Array): string {
  const feet = unzipSync(bytes, { filter: ({ name }) => /footer\d+\.xml$/.test(name) });
  const texts = Object.values(feet).map((part) => new TextDecoder().decode(part));
  const counts = texts.flatMap((text) => /NUMPAGES[\s\S]*?<w:t[^>]*>(\d+)</.exec(text)?.[1] ?? []);
  return counts[0] === undefined ? "" : `${counts[0]} pages, `;
}
