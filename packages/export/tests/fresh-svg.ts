import { createHash } from "node:crypto";
import { chartKinds } from "@sosanh/core/view/view";
import { chartSvg } from "../src/chart-svg.ts";
import { shapes, specFor } from "./chart-cases.ts";

// Prints what a process that drew nothing before makes of one chart of each kind.
const all = chartKinds.map((kind) => chartSvg(specFor(kind), { parts: "picture", shapes }).svg);
console.log(createHash("sha256").update(all.join("\n")).digest("hex"));
