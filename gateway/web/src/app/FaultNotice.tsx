import { useId, type ReactNode } from 'react';
import type { Fault, Language } from '../api/fault';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';

/** What a fault says in the language of the page. */
export function faultText(fault: Fault, language: Language, t: Catalogue): string {
  const own: Record<string, string> = {
    NO_CONNECTION: t.fault.noConnection,
    ACCOUNT_CHANGED: t.fault.accountChanged,
  };
  return fault.texts[language] ?? fault.texts.vi ?? own[fault.reason] ?? t.fault.unreadable;
}

interface FaultNoticeProps {
  fault: Fault;
  /** Leaves out the violations that are shown beside their fields. */
  shownElsewhere?: (field: string) => boolean;
  onRetry?: () => void;
  children?: ReactNode;
}

/** Tells why something failed and what to do, and tells it to screen readers at once. */
export function FaultNotice({ fault, shownElsewhere, onRetry, children }: FaultNoticeProps) {
  const { t, language } = useText();
  const id = useId();
  const violations = fault.violations.filter((v) => !shownElsewhere?.(v.field));
  return (
    <div className="notice notice-bad" role="alert" aria-labelledby={id}>
      <p className="notice-title" id={id}>
        {t.fault.title}
      </p>
      <p>{faultText(fault, language, t)}</p>
      {violations.length > 0 && (
        <>
          <p>{t.fault.violations(violations.length)}</p>
          <ul>
            {violations.map((v, i) => (
              <li key={i}>
                {v.texts[language]} {v.field && <code>{v.field}</code>}
              </li>
            ))}
          </ul>
        </>
      )}
      {fault.retryAfter !== undefined && <p>{t.fault.retryAfter(Math.ceil(fault.retryAfter / 1000))}</p>}
      {children}
      <p className="notice-foot">
        {onRetry && (
          <button type="button" onClick={onRetry}>
            {t.fault.retry}
          </button>
        )}
        <span className="muted">{t.fault.code(fault.reason)}</span>
      </p>
    </div>
  );
}
