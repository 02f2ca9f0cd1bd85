import { expect, it } from "vitest";
import { known } from "../figures/value.ts";
import { targetSide } from "./target-side.ts";

it("an exact attainment reaches its target from 100 on", () =>
  expect([99.9, 100, 130].map((value) => targetSide(known(value)))).toEqual([
    "missed",
    "reached",
    "reached",
  ]));
it("at least 99.1 % may have reached it; at least 101 % has", () =>
  expect([99.1, 101].map((value) => targetSide(known(value, "at-least")))).toEqual(["unsure", "reached"]));
it("at most 101 % may have missed it; at most 99 % has", () =>
  expect([99, 101].map((value) => targetSide(known(value, "at-most")))).toEqual(["missed", "unsure"]));
it("an approximate attainment tells neither", () =>
  expect([80, 100, 120].map((value) => targetSide(known(value, "approximate")))).toEqual([
    "unsure",
    "unsure",
    "unsure",
  ]));
