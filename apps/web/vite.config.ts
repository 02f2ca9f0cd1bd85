import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = `http://127.0.0.1:${process.env.PORT ?? "4170"}`;

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: {
      "/trpc": server,
      "^/v[./].*[.].+": server,
      "^/v/[^/]+/embed": server,
      "/embed": server,
      "/b": server,
      "/documents": server,
    },
  },
  build: {
    outDir: "dist",
    target: "es2023",
    cssTarget: ["chrome111", "firefox114", "safari16.4"],
    modulePreload: { polyfill: false },
    // A data: address would need a looser content security policy than 'self'.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "echarts", test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
});
