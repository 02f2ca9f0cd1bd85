import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./place.mjs";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program in the project's folder and gives its exit code. Each signal is passed on once; a program that we
 * were asked to end, and that ends, counts as 0. `tied: true` ends a Node child when this process is killed.
 */
export function runChild(file, args, { stdio = "inherit", env = {}, tied = false } = {}) {
  const streams = stdio === "inherit" ? ["inherit", "inherit", "inherit"] : [...stdio];
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: tied ? [...streams, "ipc"] : streams,
  });
  const asked = new Set();
  const listeners = forwarded.map((signal) => {
    const listener = () => {
      if (!asked.has(signal)) child.kill(signal);
      asked.add(signal);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  const watch = watchParent(() => {
    asked.add("SIGTERM");
    child.kill("SIGTERM");
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearInterval(watch);
      for (const stop of listeners) stop();
      resolve(exitCodeOf({ code, signal, asked }));
    });
  });
}

/** npm's shell passes no signal on: when it is gone, whoever ended npm meant us too. */
function watchParent(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, 500).unref();
}

function exitCodeOf({ code, signal, asked }) {
  const ended = signal !== null ? 128 + constants.signals[signal] : code;
  const byRequest = [...asked].some((name) => ended === 128 + constants.signals[name]);
  return byRequest ? 0 : ended;
}

/** Runs a program quietly and gives its exit code and everything it wrote, in order. */
export function captureChild(file, args, { env = {} } = {}) {
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const parts = [];
  child.stdout.on("data", (part) => parts.push(part));
  child.stderr.on("data", (part) => parts.push(part));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(parts).toString("utf8") }),
    );
  });
}
