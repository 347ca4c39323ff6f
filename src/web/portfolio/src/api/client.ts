import { Problem } from "./problem";

// A connection that is cut without a word would keep a form waiting for ever.
const longest = { read: 60_000, send: 120_000, file: 600_000 };

/** One signed-in person's way to the store. */
export class ApiClient {
  constructor(
    private readonly token: () => Promise<string>,
    private readonly onSignedOut: () => void,
  ) {}

  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    const response = await this.open(path, { signal: signal ?? null }, longest.read);
    return (await response.json()) as T;
  }

  /** `key` stays the same when the same answer is sent again, so it counts once. */
  async post<T>(path: string, body: unknown, key: string): Promise<T> {
    const response = await this.open(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    }, longest.send);
    return (await response.json()) as T;
  }

  /** Sends a text as it is, such as a rulebook. */
  async postText<T>(path: string, text: string, type: string, key: string): Promise<T> {
    const response = await this.open(path, { method: "POST", body: text, headers: { "Content-Type": type, "Idempotency-Key": key } }, longest.send);
    return (await response.json()) as T;
  }

  async upload<T>(path: string, file: File, key: string): Promise<T> {
    const response = await this.open(path, {
      method: "POST",
      body: file,
      headers: { "Content-Type": file.type || "application/octet-stream", "Idempotency-Key": key },
    });
    return (await response.json()) as T;
  }

  /** Opens a route below /api/v1; throws a Problem when the answer is a "no", and gives up, its body too, when it takes too long. */
  async open(path: string, request: RequestInit, wait: number = longest.file): Promise<Response> {
    const late = new AbortController();
    setTimeout(() => late.abort(), wait);
    const headers = new Headers(request.headers);
    headers.set("Authorization", `Bearer ${await this.token()}`);
    const response = await fetch(`/api/v1${path}`, { ...request, signal: request.signal ? AbortSignal.any([request.signal, late.signal]) : late.signal, headers, cache: "no-store" });
    if (response.ok) {
      return response;
    }

    if (response.status === 401) {
      this.onSignedOut();
    }

    throw await Problem.from(response);
  }
}

export function query(values: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== "") {
      search.set(name, String(value));
    }
  }

  const text = search.toString();
  return text ? `?${text}` : "";
}
