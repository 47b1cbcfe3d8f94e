import { vi } from 'vitest';

/** A request as the stand-in server saw it. */
export interface Seen {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** What a route answers: a body with status 200, or a status with a body; no answer at all when it throws. */
export type Handler = (seen: Seen) => unknown | Promise<unknown>;

/** An answer that is not 200. */
export class Answer {
  constructor(
    readonly status: number,
    readonly body?: unknown,
  ) {}
}

/**
 * A server that stands in for the gateway, at the border where the pages call fetch: routes by "METHOD /path". A route
 * that is not there fails the test that asks for it.
 */
export class Server {
  readonly seen: Seen[] = [];
  readonly #routes: Record<string, Handler>;

  constructor(routes: Record<string, Handler> = {}) {
    this.#routes = { ...routes };
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => this.#fetch(url, init));
  }

  /** Sets what a route answers from now on. */
  on(route: string, handler: Handler): this {
    this.#routes[route] = handler;
    return this;
  }

  /** The requests to a route so far. */
  requests(route: string): Seen[] {
    return this.seen.filter((seen) => `${seen.method} ${seen.path}` === route);
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const method = init.method ?? 'GET';
    const seen: Seen = {
      method,
      path: decodeURIComponent(pathname),
      query: searchParams,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    this.seen.push(seen);
    const handler = this.#routes[`${method} ${seen.path}`];
    if (!handler) throw new Error(`no route ${method} ${seen.path}`);
    const answer = await handler(seen);
    const { status, body } = answer instanceof Answer ? answer : new Answer(200, answer);
    const headers = { 'Content-Disposition': 'attachment; filename="tep.bin"' }; // looked at only where a file is asked for
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  }
}

const detail = (type: string, fields: object) => ({ '@type': `type.googleapis.com/google.rpc.${type}`, ...fields });

/** A fault as the gateway writes it. */
export function faultAnswer(
  status: number,
  reason: string,
  { texts = { vi: `vi ${reason}`, en: `en ${reason}` }, violations = [], retryDelay }: FaultParts = {},
): Answer {
  return new Answer(status, {
    code: 3,
    message: texts.en,
    details: [
      detail('ErrorInfo', { reason, domain: 'tiendo', metadata: {} }),
      detail('LocalizedMessage', { locale: 'vi', message: texts.vi }),
      detail('LocalizedMessage', { locale: 'en', message: texts.en }),
      ...(violations.length ? [detail('BadRequest', { fieldViolations: violations.map(wireViolation) })] : []),
      ...(retryDelay ? [detail('RetryInfo', { retryDelay })] : []),
    ],
  });
}

interface FaultParts {
  texts?: { vi: string; en: string };
  violations?: { field: string; rule: string; vi: string; en: string }[];
  retryDelay?: string;
}

const wireViolation = (v: { field: string; rule: string; vi: string; en: string }) => ({
  field: v.field,
  reason: v.rule,
  description: v.en,
  localizedMessage: { locale: 'vi', message: v.vi },
});
