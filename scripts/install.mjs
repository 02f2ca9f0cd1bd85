import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { captureChild } from "./child.mjs";
import { contentHash, manifests, root, say } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

const stampFile = join(root, "node_modules", ".sosanh-install");

/** True when the packages are not there, or not those of the lockfile and the manifests. */
export function needsInstall() {
  return !existsSync(stampFile) || readFileSync(stampFile, "utf8") !== wantedStamp();
}

function wantedStamp() {
  const described = [join(root, "pnpm-lock.yaml"), join(root, "pnpm-workspace.yaml"), ...manifests()];
  return `${process.platform}-${process.arch} ${contentHash(described)}`;
}

/** Installs the packages of the lockfile unless they are there. @throws Refusal saying what failed and what to do */
export async function ensureInstalled() {
  if (!needsInstall()) return;
  say("Installing packages (only the first time, or when they changed) …");
  const args = [
    "install",
    "--frozen-lockfile",
    "--reporter=append-only",
    "--config.confirmModulesPurge=false",
    // Two more tries soon after one another: a registry that is not there is known within a minute.
    "--config.fetchRetryMintimeout=1000",
    "--config.fetchRetryMaxtimeout=5000",
  ];
  const waiting = setInterval(() => say("… still installing packages"), 20_000);
  const { code, output } = await captureChild("pnpm", args, { env: { CI: "true" } });
  clearInterval(waiting);
  if (code !== 0) {
    say(output.trim().split("\n").slice(-8).join("\n"));
    throw refusalFor(output);
  }
  writeFileSync(stampFile, wantedStamp());
}

const causes = [
  {
    sign: /ENOSPC/,
    english: "the disk is full. Free some space, then run the command again.",
    vietnamese: "ổ đĩa đã đầy. Hãy giải phóng dung lượng rồi chạy lại.",
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    english:
      "this user may not write to the project's folder. Correct its permissions, then run the command again.",
    vietnamese: "tài khoản này không có quyền ghi vào thư mục dự án. Hãy sửa quyền rồi chạy lại.",
  },
  {
    sign: /OUTDATED_LOCKFILE|frozen.?lockfile/i,
    english:
      "pnpm-lock.yaml does not match the package.json files. Run `pnpm install` and commit the lockfile.",
    vietnamese:
      "pnpm-lock.yaml không khớp với các tệp package.json. Hãy chạy `pnpm install` rồi lưu lại lockfile.",
  },
  {
    sign: /E?40[134]\b|_FETCH_40|TARBALL_INTEGRITY/,
    english:
      "the npm registry refused a package. Check which registry npm is set to, then run the command again.",
    vietnamese: "kho npm từ chối một gói. Hãy kiểm tra kho npm đang dùng rồi chạy lại.",
  },
  {
    sign: /./s,
    english:
      "the npm registry could not be reached. Check the network or the proxy, then run the command again.",
    vietnamese: "không kết nối được kho npm. Hãy kiểm tra mạng hoặc proxy rồi chạy lại.",
  },
];

/** Says in one sentence why an install failed, from what pnpm wrote. */
export function refusalFor(output) {
  const cause = causes.find(({ sign }) => sign.test(output)) ?? causes[causes.length - 1];
  return new Refusal(
    `Installing the packages failed: ${cause.english}`,
    `Cài các gói không thành công: ${cause.vietnamese}`,
  );
}
