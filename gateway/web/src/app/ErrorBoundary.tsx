import { Component, type ReactNode } from 'react';
import { useText } from '../text/text';

/** Shows a plain message instead of an empty page when a mistake of ours breaks one. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const { t } = useText();
  return (
    <main className="sign-in">
      <div className="notice notice-bad" role="alert">
        <p>{t.app.failed}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {t.app.reload}
        </button>
      </div>
    </main>
  );
}
