import { Fragment } from 'react';
import { Link } from 'react-router';
import { useText } from '../text/text';

/** Where a page stands: the pages above it, outermost first. */
export function Crumbs({ above }: { above: { to: string; text: string }[] }) {
  const { t } = useText();
  return (
    <nav className="crumbs" aria-label={t.app.breadcrumb}>
      {above.map(({ to, text }, i) => (
        <Fragment key={to}>
          {i > 0 && <span aria-hidden="true"> › </span>}
          <Link to={to}>{text}</Link>
        </Fragment>
      ))}
    </nav>
  );
}
