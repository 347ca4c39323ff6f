import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The PCF control as the solution packs it: one classic script and one style sheet, named by Controls/…/ControlManifest.xml.
export default defineConfig({
  plugins: [react()],
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  publicDir: false,
  build: {
    outDir: "dist/dynamics/gov_Governance.GatePanel",
    emptyOutDir: false,
    sourcemap: false,
    target: "es2022",
    lib: { entry: "src/dynamics/main.ts", formats: ["iife"], name: "GovernanceGatePanel", fileName: () => "bundle.js", cssFileName: "gate-panel" },
  },
});
