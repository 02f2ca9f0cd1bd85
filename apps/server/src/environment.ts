import { isIPv6 } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

/** How this server runs: the variables of the README, checked once. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database and files, absolute. */
  readonly folder: string;
  /** A PostgreSQL address; absent = the embedded database. */
  readonly databaseUrl?: string;
  /** Where people reach this server, without a slash at its end: files and links name it. */
  readonly address?: string;
  /** Origins whose pages may show an embedded chart; none when empty. */
  readonly embedOrigins: readonly string[];
}

/** A variable that cannot be used; the message names it, its value and what to do, in both languages. */
export class EnvironmentError extends Error {}

const loopback = new Set(["127.0.0.1", "localhost", "::1"]);

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535),
  HOST: z.string().refine((host) => loopback.has(host)),
  SOSANH_DATA: z.string().min(1),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/)
    .optional(),
  SOSANH_ADDRESS: z
    .string()
    .refine((text) => isOrigin(text))
    .optional(),
  SOSANH_EMBED: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ""))
    .refine((origins) => origins.every(isOrigin)),
});

/** A scheme, a name and perhaps a port: nothing that could end a header or name more than one place. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[a-zA-Z0-9.:[\]-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const advice: Record<keyof z.input<typeof schema>, string> = {
  PORT: "Give a number from 1 to 65535, for example PORT=4170. / Cổng phải là số từ 1 đến 65535, ví dụ PORT=4170.",
  HOST: "Sosanh has no accounts yet, so it listens on this machine only: use HOST=127.0.0.1. / Chưa có tài khoản người dùng nên chỉ chạy trên máy này: dùng HOST=127.0.0.1.",
  SOSANH_DATA:
    "Give the folder that holds the data, for example SOSANH_DATA=./.sosanh. / Cho biết thư mục chứa dữ liệu.",
  DATABASE_URL:
    "Give postgres://user:password@host:port/database, or leave it out for the embedded database. / Dùng địa chỉ PostgreSQL, hoặc bỏ trống để dùng cơ sở dữ liệu nhúng.",
  SOSANH_ADDRESS:
    "Give the address people open, without a path, for example SOSANH_ADDRESS=https://sosanh.example.vn. / Cho biết địa chỉ mọi người mở, không kèm đường dẫn.",
  SOSANH_EMBED:
    "Give the addresses of the sites that may show charts, with blanks between, for example SOSANH_EMBED=https://intranet.example.vn. / Cho biết địa chỉ các trang được nhúng biểu đồ, cách nhau bằng dấu cách.",
};

/** Reads the variables; empty ones count as absent. @throws EnvironmentError for the first that cannot be used */
export function readEnvironment(env: NodeJS.ProcessEnv, cwd: string): Environment {
  const given = {
    PORT: env.PORT || "4170",
    HOST: env.HOST || "127.0.0.1",
    SOSANH_DATA: env.SOSANH_DATA || ".sosanh",
    DATABASE_URL: env.DATABASE_URL || undefined,
    SOSANH_ADDRESS: env.SOSANH_ADDRESS || undefined,
    SOSANH_EMBED: env.SOSANH_EMBED || "",
  };
  const read = schema.safeParse(given);
  if (!read.success) {
    const name = read.error.issues[0]?.path[0] as keyof typeof given;
    // The address of a database may hold a password: it is never printed.
    const shown = name === "DATABASE_URL" ? "" : `=${given[name]}`;
    throw new EnvironmentError(`${name}${shown} cannot be used. ${advice[name]}`);
  }
  const { PORT: port, HOST: host, SOSANH_DATA: folder, DATABASE_URL: databaseUrl } = read.data;
  const { SOSANH_ADDRESS: address, SOSANH_EMBED: embedOrigins } = read.data;
  return {
    ...{ port, host, folder: resolve(cwd, folder), embedOrigins },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(address === undefined ? {} : { address }),
  };
}

/** The address a person opens. */
export function addressOf({ host, port }: Pick<Environment, "host" | "port">): string {
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}/`;
}
