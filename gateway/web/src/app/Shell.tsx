import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { asFault, type Fault } from '../api/fault';
import { Bell } from '../notification/Bell';
import { mayChangeMails, mayDeclareOutages, offices } from '../session/grants';
import { useAccount, useSession } from '../session/react';
import { useText } from '../text/text';
import { FaultNotice } from './FaultNotice';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Logo';

/** What stands around every page: the name, who is signed in, the way out. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useText();
  const account = useAccount();
  return (
    <>
      <a className="skip" href="#main">
        {t.app.skip}
      </a>
      <header className="top">
        <Link className="top-name" to="/">
          <Logo /> {t.app.name}
        </Link>
        <nav aria-label={t.app.menu}>
          <Link to="/plans">{t.app.plans}</Link>
          <Link to="/calendarYears">{t.app.calendar}</Link>
          {offices(account).length > 0 && <Link to="/documents">{t.document.nav}</Link>}
          <Link to="/reorganisations">{t.reorganisation.list}</Link>
          {mayDeclareOutages(account) && <Link to="/outages">{t.outage.title}</Link>}
          {mayChangeMails(account) && <Link to="/mailTemplates">{t.rules.mail}</Link>}
        </nav>
        <Person />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">{t.app.vietnamTime}</footer>
    </>
  );
}

function Person() {
  const { t } = useText();
  const account = useAccount();
  const session = useSession();
  const [fault, setFault] = useState<Fault>();
  const roles = [...new Set((account.grants ?? []).map((grant) => t.role[grant.role]))].join(', ');
  return (
    <div className="person">
      <p>
        <strong>{account.displayName}</strong>
        <span className="muted"> {[roles, account.demo && t.session.demo].filter(Boolean).join(' · ')}</span>
      </p>
      <Bell />
      <LanguageSwitch />
      <button type="button" className="quiet" onClick={() => session.signOut().catch((error) => setFault(asFault(error)))}>
        {t.session.signOut}
      </button>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
