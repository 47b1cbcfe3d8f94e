import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createCall, createDownload } from '../api/call';
import { ApiProvider } from '../api/react';
import { RequestIds } from '../api/requestIds';
import { SessionGate } from '../session/SessionGate';
import { SessionProvider } from '../session/react';
import type { Session } from '../session/session';
import { TextProvider } from '../text/text';
import { ErrorBoundary } from './ErrorBoundary';
import { createQueryClient } from './queries';
import { Pages } from './Pages';
import { Shell } from './Shell';

/** The whole application: the pages for who is signed in, the sign-in for who is not. */
export function App({ session }: { session: Session }) {
  return (
    <TextProvider>
      <ErrorBoundary>
        <SessionProvider session={session}>
          <SessionGate>
            <Signed session={session} />
          </SessionGate>
        </SessionProvider>
      </ErrorBoundary>
    </TextProvider>
  );
}

/** The pages of one account. Another account gets all of it anew, so nothing of the one before is left. */
function Signed({ session }: { session: Session }) {
  const [api] = useState(() => ({ call: createCall(session), download: createDownload(session), requestIds: new RequestIds() }));
  const [queries] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider api={api}>
        <Shell>
          <Pages />
        </Shell>
      </ApiProvider>
    </QueryClientProvider>
  );
}
