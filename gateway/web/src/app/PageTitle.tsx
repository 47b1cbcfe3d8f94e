import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../text/text';

let lastPath: string | undefined;

/**
 * The heading of a page. It names the browser's tab, and takes the focus when the page was reached through a link, so
 * that keyboard and screen reader go on from there.
 */
export function PageTitle({ children, title }: { children: ReactNode; title: string }) {
  const { t } = useText();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t.app.name}`;
  }, [title, t]);
  useEffect(() => {
    if (lastPath !== undefined && lastPath !== pathname) heading.current?.focus();
    lastPath = pathname;
  }, [pathname]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
