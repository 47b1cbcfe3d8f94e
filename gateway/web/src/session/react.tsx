import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Account } from '../api/types';
import type { Session, SessionState } from './session';

const SessionContext = createContext<Session | undefined>(undefined);

/** Gives the pages the session. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session, to act on it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no SessionProvider');
  return session;
}

/** Where the session stands. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** The account that is signed in. */
export function useAccount(): Account {
  const state = useSessionState();
  if (!('account' in state)) throw new Error('nobody is signed in');
  return state.account;
}
