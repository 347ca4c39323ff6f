import { Problem } from "../api/problem";

export interface SandboxConfig {
  sandbox: true;
  tenants: string[];
}

export interface OidcConfig {
  sandbox: false;
  authority: string;
  clientId: string;
  scope: string;
}

export type PageConfig = SandboxConfig | OidcConfig;

export async function readConfig(): Promise<PageConfig> {
  const response = await fetch("/portfolio/config.json", { cache: "no-store" });
  if (!response.ok) {
    throw await Problem.from(response);
  }

  return (await response.json()) as PageConfig;
}
