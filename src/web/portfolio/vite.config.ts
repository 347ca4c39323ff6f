import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The server puts a fresh nonce in place of this word each time it sends the page.
const nonce = "GOVERNANCE-NONCE";

export default defineConfig({
  base: "/portfolio/",
  plugins: [react()],
  html: { cspNonce: nonce },
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    sourcemap: false,
    target: "es2022",
  },
  server: {
    proxy: {
      "/api": "http://127.0.0.1:5000",
      "/sandbox": "http://127.0.0.1:5000",
      "/portfolio/config.json": "http://127.0.0.1:5000",
    },
  },
});
