import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where everything lies that a browser test runs. */
export const root = resolve(fileURLToPath(new URL("../../../../../", import.meta.url)));
const artifacts = resolve(process.env.ArtifactsPath ?? join(root, "artifacts"));
const configuration = (process.env.CONFIGURATION ?? "Debug").toLowerCase();

export const server = join(artifacts, "bin/Governance.Server", configuration, "governance.dll");
export const sandbox = join(artifacts, "bin/Governance.Sandbox", configuration, "Governance.Sandbox.dll");
export const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const solution = process.env.GOVERNANCE_SOLUTION ?? packed(join(artifacts, "packed"));
export const rulebook = join(root, "src/Governance.Sandbox/Story/lending-product.yaml");
export const jiraApp = join(root, "jira-app");

/** Says what is missing and how to get it. */
export function needBuilt() {
  const needs = [
    [server, "Build the server: dotnet build src/Governance.Server"],
    [join(server, "../portfolio/index.html"), "Build the page (npm ci and npm run build in src/web), then the server"],
    [sandbox, "Build the sandbox: dotnet build src/Governance.Sandbox"],
    [solution, "Pack the solution: scripts/pack.sh artifacts/packed"],
    [chromium, "Install chromium (Debian: apt-get install chromium), or name it in CHROMIUM"],
  ];
  for (const [path, remedy] of needs) {
    if (!existsSync(path)) {
      throw new Error(`${path} is missing. ${remedy}.`);
    }
  }
}

function packed(folder) {
  const zip = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith("_unmanaged.zip")) : undefined;
  return join(folder, zip ?? "GovernancePlugins_unmanaged.zip");
}
