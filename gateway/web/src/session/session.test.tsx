import { afterEach, expect, test, vi } from 'vitest';
import { createCall } from '../api/call';
import { Answer, faultAnswer, Server } from '../testing/server';
import { leader, reviewer } from '../testing/fixtures';
import { Session } from './session';

const expired = () => faultAnswer(401, 'TOKEN_INVALID');

/** A gateway whose access token can run out; refresh gives the next one as long as there is a session. */
function gateway(more: { session?: boolean } = {}) {
  const state = { valid: true, session: more.session ?? true };
  const server = new Server({
    'GET /session': () => (state.valid ? { account: reviewer } : expired()),
    'POST /session/refresh': async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (!state.session) return faultAnswer(401, 'SIGN_IN_REQUIRED');
      state.valid = true;
      return { account: reviewer };
    },
    'GET /v1/plans': () => (state.valid ? { plans: [] } : expired()),
  });
  return { server, state };
}

async function signedIn() {
  const session = new Session();
  await session.restore();
  return { session, call: createCall(session) };
}

/** Locks as browsers have them, of one browser: one holder of a name at a time. */
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_: string, work: () => Promise<unknown>) => (last = last.catch(() => undefined).then(work)),
  };
}

afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

test('a call that is refused for an old token renews the session and is repeated', async () => {
  const { server, state } = gateway();
  const { call } = await signedIn();
  state.valid = false;
  expect(await call('get', '/v1/plans', {})).toEqual({ plans: [] });
  expect(server.requests('POST /session/refresh')).toHaveLength(1);
  expect(server.requests('GET /v1/plans')).toHaveLength(2);
});

test('many calls at once renew once', async () => {
  const { server, state } = gateway();
  const { call } = await signedIn();
  state.valid = false;
  await Promise.all(Array.from({ length: 8 }, () => call('get', '/v1/plans', {})));
  expect(server.requests('POST /session/refresh')).toHaveLength(1);
});

test('two tabs at once renew once: the second finds the session renewed', async () => {
  Object.defineProperty(navigator, 'locks', { value: locks(), configurable: true });
  const { server, state } = gateway();
  const [one, two] = [await signedIn(), await signedIn()];
  state.valid = false;
  await Promise.all([one.call('get', '/v1/plans', {}), two.call('get', '/v1/plans', {})]);
  expect(server.requests('POST /session/refresh')).toHaveLength(1);
});

test('when there is no session any more it is lost, and the call fails', async () => {
  const { state, server } = gateway();
  const { session, call } = await signedIn();
  Object.assign(state, { valid: false, session: false });
  await expect(call('get', '/v1/plans', {})).rejects.toMatchObject({ status: 401 });
  expect(session.state()).toEqual({ status: 'lost', account: reviewer });
  expect(server.requests('GET /v1/plans')).toHaveLength(1);
});

test('a call that is refused even with new tokens is not repeated again', async () => {
  const { server } = gateway();
  server.on('GET /v1/plans', expired);
  const { session, call } = await signedIn();
  await expect(call('get', '/v1/plans', {})).rejects.toMatchObject({ status: 401 });
  expect(server.requests('GET /v1/plans')).toHaveLength(2);
  expect(session.state().status).toBe('lost');
});

test('a failure of the renewal that says nothing about the session does not end it', async () => {
  const { server, state } = gateway();
  const { session, call } = await signedIn();
  state.valid = false;
  server.on('POST /session/refresh', () => faultAnswer(503, 'UNAVAILABLE'));
  await expect(call('get', '/v1/plans', {})).rejects.toMatchObject({ reason: 'UNAVAILABLE' });
  expect(session.state().status).toBe('in');
});

test('a call does not go on in the name of somebody who signed in in another tab', async () => {
  const { server } = gateway();
  const { session, call } = await signedIn();
  server.on('GET /v1/plans', expired).on('GET /session', () => ({ account: leader }));
  await expect(call('get', '/v1/plans', {})).rejects.toMatchObject({ reason: 'ACCOUNT_CHANGED' });
  expect(server.requests('GET /v1/plans')).toHaveLength(1);
  expect(session.state()).toEqual({ status: 'in', account: leader });
});

test('no answer is a fault of its own, and the start can be tried again', async () => {
  const { server } = gateway();
  server.on('GET /session', () => {
    throw new TypeError('network');
  });
  const session = new Session();
  await session.restore();
  expect(session.state()).toMatchObject({ status: 'unreachable', fault: { reason: 'NO_CONNECTION' } });
  server.on('GET /session', () => ({ account: reviewer }));
  await session.restore();
  expect(session.state()).toEqual({ status: 'in', account: reviewer });
});

test('signing in and out', async () => {
  const { server, state } = gateway({ session: false });
  state.valid = false;
  server.on('POST /session', ({ body }) =>
    (body as { password: string }).password === 'right' ? { account: leader } : faultAnswer(401, 'WRONG_CREDENTIALS'),
  );
  server.on('DELETE /session', () => new Answer(204));
  const session = new Session();
  const told = vi.fn();
  session.subscribe(told);
  await session.restore();
  expect(session.state()).toEqual({ status: 'out' });
  await expect(session.signIn('lanhdao', 'wrong')).rejects.toMatchObject({ reason: 'WRONG_CREDENTIALS' });
  await session.signIn('lanhdao', 'right');
  expect(session.state()).toEqual({ status: 'in', account: leader });
  await session.signOut();
  expect(session.state()).toEqual({ status: 'out' });
  expect(told).toHaveBeenCalledTimes(3);
});
