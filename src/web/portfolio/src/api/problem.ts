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

    return new Problem(response.status, `Http.${response.status}`, text || "The server answered without words. Try again, and tell the operator if it stays so.");
  }

  static of(fault: unknown): Problem {
    return fault instanceof Problem
      ? fault
      : new Problem(0, "Page.NoAnswer", "The server cannot be reached. Check the connection; the page tries again by itself.");
  }
}
