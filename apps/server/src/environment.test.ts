import { describe, expect, it } from "vitest";
import { addressOf, readEnvironment } from "./environment.ts";

describe("readEnvironment", () => {
  it("listens on 127.0.0.1:4170 and keeps its data in .sosanh when nothing is set", () => {
    expect(readEnvironment({}, "/office")).toEqual({
      port: 4170,
      host: "127.0.0.1",
      folder: "/office/.sosanh",
    });
  });
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
