import { chartKinds } from "@sosanh/core/view/view";
import { unzipSync } from "fflate";
import { writePptx } from "../src/write-pptx.ts";
import { briefing } from "../tests/report-cases.ts";

// Prints how long a deck of twelve charts takes, one of each kind, and the memory it needs at its peak: the first of the
// process, which also loads what draws, then the next ones. The goal is 5 s on two cores.
const goal = 5;
const kinds = chartKinds.filter((kind) => kind !== "table");
const report = briefing(kinds);

for (const name of ["first", "second", "third"]) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const bytes = await writePptx(report);
  const took = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const slides = Object.keys(unzipSync(bytes)).filter((path) =>
    /^ppt\/slides\/[^/]*\.xml$/.test(path),
  ).length;
  console.log(
    `pptx deck, ${name}: ${kinds.length} charts, ${slides} slides, ${(bytes.length / 1e6).toFixed(1)} MB, ` +
      `${took.toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s; goal ${goal} s), ` +
      `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
}
