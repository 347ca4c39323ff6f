/** A "no" of the API: shown word for word with its code. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
  ) {
    super(detail);
  }

  static async from(response: Response): Promise<Problem> {
    const text = await response.text();
    try {
      const body = JSON.parse(text) as { code?: string; detail?: string };
      if (body.code && body.detail) {
        return new Problem(response.status, body.code, body.detail);
      }
    } catch (fault) {
      if (!(fault instanceof SyntaxError)) {
        throw fault;
      }
    }

    // A page that something between here and the server made is nothing to read.
    const words = /^text\/plain/.test(response.headers.get("Content-Type") ?? "") ? text.trim().slice(0, 500) : "";
    return new Problem(response.status, `Http.${response.status}`, words || (response.status === 429 ? "Too much was asked at once. Wait a minute, and try again." : "The server answered without words. Try again, and tell the operator if it stays so."));
  }

  /** Whether asking again may help: nobody answered, or whoever did could not. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  static of(fault: unknown): Problem {
    return fault instanceof Problem
      ? fault
      : new Problem(0, "Page.NoAnswer", "The server cannot be reached. Check the connection; the page tries again by itself.");
  }
}
