import { describe, expect, it } from "vitest";
import { addressOf, readEnvironment } from "./environment.ts";

describe("readEnvironment", () => {
  it("listens on 127.0.0.1:4170 and keeps its data in .sosanh when nothing is set", () => {
    expect(readEnvironment({}, "/office")).toEqual({
      port: 4170,
      host: "127.0.0.1",
      folder: "/office/.sosanh",
      embedOrigins: [],
    });
  });
  it("reads where it is reached and who may frame its charts", () => {
    const read = readEnvironment(
      {
        SOSANH_ADDRESS: "https://sosanh.example.vn",
        SOSANH_EMBED: "https://a.example https://b.example:8443",
      },
      "/",
    );
    expect(read.address).toBe("https://sosanh.example.vn");
    expect(read.embedOrigins).toEqual(["https://a.example", "https://b.example:8443"]);
  });
  it.each(["sosanh.example.vn", "https://x.example/path", "javascript:alert(1)", "https://a b"])(
    "refuses the address %s by name",
    (SOSANH_ADDRESS) => {
      expect(() => readEnvironment({ SOSANH_ADDRESS }, "/")).toThrow(
        `SOSANH_ADDRESS=${SOSANH_ADDRESS} cannot be used`,
      );
    },
  );
  it.each(["*", "'self'", "https://a.example;script-src", "a.example"])(
    "refuses %s as a site that may frame charts",
    (SOSANH_EMBED) => {
      expect(() => readEnvironment({ SOSANH_EMBED }, "/")).toThrow("SOSANH_EMBED=");
    },
  );
  it("reads an empty variable as an absent one", () => {
    expect(readEnvironment({ PORT: "", DATABASE_URL: "" }, "/office").port).toBe(4170);
  });
  it.each(["0.0.0.0", "192.168.1.5", "::", "office.example"])("refuses to listen on %s by name", (HOST) => {
    expect(() => readEnvironment({ HOST }, "/")).toThrow(`HOST=${HOST} cannot be used`);
  });
  it.each(["0", "65536", "80a", "-1"])("refuses the port %s by name", (PORT) => {
    expect(() => readEnvironment({ PORT }, "/")).toThrow(`PORT=${PORT} cannot be used`);
  });
  it("never prints a database address, which may hold a password", () => {
    expect(() => readEnvironment({ DATABASE_URL: "mysql://root:secret@db" }, "/")).toThrow(
      /^DATABASE_URL cannot/,
    );
  });
  it("writes an IPv6 address in brackets", () => {
    expect(addressOf({ host: "::1", port: 4170 })).toBe("http://[::1]:4170/");
  });
});
