import type { components } from './schema';

/** The languages of the pages. */
export type Language = 'vi' | 'en';

/** One fault of one field of a request. */
export interface Violation {
  /** Path of the field in the contract's names, such as content.values[2].number. */
  field: string;
  /** Name of the rule, such as NOT_WHOLE. */
  rule: string;
  /** What is wrong, for people. */
  texts: Record<Language, string>;
}

/** Why a call failed: a google.rpc.Status with its details, or a failure on the way that no server told of. */
export class Fault extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Reason from tiendo.fault.v1, or NO_CONNECTION, UNREADABLE, ACCOUNT_CHANGED. */
  readonly reason: string;
  /** What happened, for people; empty where the server told nothing. */
  readonly texts: Partial<Record<Language, string>>;
  /** Every fault of the request's fields. */
  readonly violations: Violation[];
  /** When trying again makes sense, in milliseconds from now. */
  readonly retryAfter: number | undefined;

  constructor(init: Partial<Fault> & Pick<Fault, 'status' | 'reason'>) {
    super(init.texts?.en ?? init.reason, { cause: init.cause });
    this.name = 'Fault';
    this.status = init.status;
    this.reason = init.reason;
    this.texts = init.texts ?? {};
    this.violations = init.violations ?? [];
    this.retryAfter = init.retryAfter;
  }

  /** True when it is not known, or not decided yet, whether the call was carried out: the same call can be repeated. */
  get unanswered(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

/** The fault of anything that was thrown. */
export function asFault(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault({ status: 0, reason: 'UNREADABLE', cause: error });
}

type Status = components['schemas']['rpcStatus'];
interface Detail extends Record<string, unknown> {
  '@type'?: string;
}

/** Reads the fault out of an answer that is not OK. */
export async function faultFrom(response: Response): Promise<Fault> {
  const status: Status = await response.json().catch(() => ({}));
  const details: Detail[] = Array.isArray(status.details) ? status.details : [];
  const all = (type: string) => details.filter((d) => d['@type'] === `type.googleapis.com/google.rpc.${type}`);
  const info = all('ErrorInfo')[0] as { reason?: string } | undefined;
  const retry = all('RetryInfo')[0] as { retryDelay?: string } | undefined;
  const bad = all('BadRequest')[0] as { fieldViolations?: WireViolation[] } | undefined;
  return new Fault({
    status: response.status,
    reason: info?.reason ?? 'UNREADABLE',
    texts: Object.fromEntries((all('LocalizedMessage') as unknown as Localized[]).map((m) => [m.locale, m.message])),
    violations: (bad?.fieldViolations ?? []).map(violation),
    retryAfter: retry?.retryDelay ? milliseconds(retry.retryDelay) : undefined,
  });
}

interface Localized {
  locale: string;
  message: string;
}

interface WireViolation {
  field?: string;
  reason?: string;
  description?: string;
  localizedMessage?: Localized;
}

function violation(v: WireViolation): Violation {
  const en = v.description ?? '';
  return { field: v.field ?? '', rule: v.reason ?? '', texts: { vi: v.localizedMessage?.message ?? en, en } };
}

/** A duration as JSON has it: "1.5s". */
const milliseconds = (duration: string) => Math.ceil(Number.parseFloat(duration) * 1000) || undefined;
