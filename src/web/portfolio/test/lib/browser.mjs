import { chromium } from "playwright-core";
import * as places from "./places.mjs";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Debian's chromium, without a window. */
export function launch() {
  return chromium.launch({ executablePath: places.chromium, headless: true, args: flags });
}
