import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The Forge app serves the folder `panel` as the static resource of its issue panel, below an address that nobody knows beforehand.
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../../../jira-app/panel",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    target: "es2022",
  },
});
