import type { ReactNode } from 'react';
import { Loading } from '../app/Loaded';
import { FaultNotice } from '../app/FaultNotice';
import { useSession, useSessionState } from './react';
import { SignIn } from './SignIn';

/**
 * Shows the pages to who is signed in, and the sign-in to who is not. When a session is lost in the middle of work the
 * page stays as it is behind the sign-in, so nothing that was entered is gone.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession();
  const state = useSessionState();
  switch (state.status) {
    case 'unknown':
      return <Loading />;
    case 'unreachable':
      return (
        <main className="sign-in">
          <FaultNotice fault={state.fault} onRetry={() => void session.restore()} />
        </main>
      );
    case 'out':
      return <SignIn />;
    default: {
      const lost = state.status === 'lost';
      return (
        <>
          {lost && <SignIn lost={state.account} />}
          <div key={state.account.name} hidden={lost}>
            {children}
          </div>
        </>
      );
    }
  }
}
