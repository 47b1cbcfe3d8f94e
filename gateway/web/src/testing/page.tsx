import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import type { Account } from '../api/types';
import { App } from '../app/App';
import { Session } from '../session/session';
import { Server, type Handler } from './server';
import * as round from './fixtures';

/** What the round's server answers to everybody who is signed in. */
export function roundServer(account: Account, more: Record<string, Handler> = {}): Server {
  return new Server({
    'GET /session': () => ({ account }),
    'GET /v1/notifications': () => ({ notifications: [], unreadCount: 0 }),
    'GET /v1/plans': () => ({ plans: [round.plan] }),
    [`GET /v1/${round.planName}`]: () => round.plan,
    [`GET /v1/${round.planName}/periods`]: () => ({ periods: [round.periodFacts] }),
    [`GET /v1/${round.planName}/periods:preview`]: () => ({ periods: [] }),
    [`GET ${round.periodPath}`]: () => round.periodFacts,
    [`GET ${round.periodPath}/consolidatedReport:preflight`]: () => ({ dispatchable: true, revision: 2 }),
    [`GET ${round.periodPath}/board`]: () => round.board,
    [`GET ${round.periodPath}/standing`]: () => ({ name: `${round.period}/standing`, etag: '"0"' }),
    [`GET ${round.periodPath}/entries`]: () => ({ entries: [], check: { intact: true } }),
    ...Object.fromEntries(
      ['dai-thinh', 'trang-viet', 'chi-dong'].flatMap((unit) => [
        [`GET /v1/${round.reportOf(unit)}/recommendations`, () => ({ recommendations: [] })],
        [`GET /v1/${round.reportOf(unit)}/prefill`, () => ({})],
        [`GET /v1/${round.reportOf(unit)}/drawableReports`, () => ({})],
        [`GET /v1/${round.reportOf(unit)}/findings`, () => ({})],
        [`GET /v1/${round.reportOf(unit)}:compare`, () => ({})],
      ]),
    ),
    ...more,
  });
}

/** Opens a page of the whole application in the test's document. */
export function openPage(path: string) {
  const session = new Session();
  void session.restore();
  const user = userEvent.setup({ delay: null });
  const view = render(
    <MemoryRouter initialEntries={[path]}>
      <App session={session} />
      <Where />
    </MemoryRouter>,
  );
  return { user, session, ...view };
}

/** Says at which path the application is. */
function Where() {
  const { pathname, search } = useLocation();
  return <output data-testid="where">{pathname + search}</output>;
}
