import { createHash } from "node:crypto";
import { writeDocx } from "../src/write-docx.ts";
import { briefing, letterhead } from "./report-cases.ts";

// Prints what a process that wrote nothing before makes of a report.
const report = { ...briefing(["line", "map"], { letterhead }), address: "https://example.org/v/1" };
console.log(
  createHash("sha256")
    .update(await writeDocx(report))
    .digest("hex"),
);
