import { answerOf, reach, requestInit, type Renewal } from '../api/call';
import { asFault, Fault } from '../api/fault';
import type { Account } from '../api/types';

/** Where the session stands. */
export type SessionState =
  | { status: 'unknown' } // not asked yet
  | { status: 'unreachable'; fault: Fault } // asked, and no answer
  | { status: 'out' }
  | { status: 'in'; account: Account }
  | { status: 'lost'; account: Account }; // was in, and the server knows it no more: sign in again and go on

/**
 * The session of the browser. The tokens are in cookies that only the gateway reads; here is only whose session it is.
 * All tabs of a browser share the cookies, so they renew one at a time and tell each other when somebody signs in or
 * out.
 */
export class Session implements Renewal {
  #state: SessionState = { status: 'unknown' };
  #renewing: Promise<Account | undefined> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('tiendo-session');

  constructor() {
    this.#tabs?.addEventListener('message', () => void this.restore());
  }

  /** The state now; the same object until it changes. */
  readonly state = (): SessionState => this.#state;

  /** Calls back on every change until the answer is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Finds out whose session it is. */
  async restore(): Promise<void> {
    try {
      const account = await this.#renewOnce();
      this.#set(account ? { status: 'in', account } : { status: 'out' });
    } catch (error) {
      const known = accountOf(this.#state) !== undefined || this.#state.status === 'out';
      if (!known) this.#set({ status: 'unreachable', fault: asFault(error) });
    }
  }

  /** Signs in, or throws a Fault. */
  async signIn(login: string, password: string): Promise<void> {
    const response = await reach('/session', requestInit('post', { login, password }));
    const { account } = await answerOf<{ account: Account }>(response);
    this.#set({ status: 'in', account });
    this.#tabs?.postMessage('changed');
  }

  /** Signs out here and on the server. */
  async signOut(): Promise<void> {
    const response = await reach('/session', requestInit('delete'));
    if (!response.ok) await answerOf(response);
    this.#set({ status: 'out' });
    this.#tabs?.postMessage('changed');
  }

  /**
   * Gets new tokens, once for all calls and all tabs that ask at the same time; false when there is no session any
   * more. When another tab has signed somebody else in, the call that asked must not go on in that person's name.
   */
  async renew(): Promise<boolean> {
    const before = accountOf(this.#state);
    const account = await this.#renewOnce();
    if (!account) return false;
    if (before && before.name !== account.name) {
      this.#set({ status: 'in', account });
      throw new Fault({ status: 401, reason: 'ACCOUNT_CHANGED' });
    }
    return true;
  }

  /** The server does not know the session any more. */
  lost(): void {
    if (this.#state.status === 'in') this.#set({ status: 'lost', account: this.#state.account });
  }

  #renewOnce(): Promise<Account | undefined> {
    this.#renewing ??= oneTabAtATime(renewAtServer).finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  #set(state: SessionState): void {
    const same = state.status === 'in' && this.#state.status === 'in' && state.account.name === this.#state.account.name;
    if (same) return;
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }
}

const accountOf = (state: SessionState) => ('account' in state ? state.account : undefined);

/** navigator.locks is there only over HTTPS and on localhost; without it each tab renews for itself. */
function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request('tiendo-session', work) as Promise<T>) : work();
}

/** Whose session it is, after renewing it if needed: while this tab waited another may have done so already. */
async function renewAtServer(): Promise<Account | undefined> {
  return (await ask('get', '/session')) ?? (await ask('post', '/session/refresh'));
}

/** What says that there is no session to read or to go on with; any other failure says nothing about it. */
const ended = [400, 401, 403];

async function ask(method: string, url: string): Promise<Account | undefined> {
  const response = await reach(url, requestInit(method));
  if (ended.includes(response.status)) return undefined;
  return (await answerOf<{ account: Account }>(response)).account;
}
