import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { asFault, type Fault } from '../api/fault';
import { idOf } from '../api/names';
import type { Account } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { Logo } from '../app/Logo';
import { useText } from '../text/text';
import { useSession } from './react';

/** The sign-in: at the start, or in the middle of work when the session of an account was lost. */
export function SignIn({ lost }: { lost?: Account }) {
  const { t } = useText();
  useEffect(() => {
    document.title = `${t.session.title} – ${t.app.name}`;
  }, [t]);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="sign-in-name">
          <Logo /> {t.app.name}
        </p>
        <p className="sign-in-purpose">{t.app.purpose}</p>
        <h1>{lost ? t.session.again : t.session.title}</h1>
        {lost && <p>{t.session.againHint(lost.displayName)}</p>}
        <SignInForm login={lost && idOf(lost.name)} />
      </div>
      <LanguageSwitch />
    </main>
  );
}

function SignInForm({ login }: { login: string | undefined }) {
  const { t } = useText();
  const session = useSession();
  const [fault, setFault] = useState<Fault>();
  const [pending, setPending] = useState(false);
  const [visible, setVisible] = useState(false);
  const [empty, setEmpty] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const data = new FormData(form.current!);
    const [name = '', password = ''] = ['login', 'password'].map((field) => String(data.get(field)));
    const missing = [!name.trim() && 'login', !password && 'password'].filter((name) => typeof name === 'string');
    setEmpty(missing);
    if (missing.length > 0) return focus(missing[0]!);
    setPending(true);
    setFault(undefined);
    try {
      await session.signIn(name.trim().normalize(), password.normalize());
    } catch (error) {
      setFault(asFault(error));
      setPending(false);
      focus('password');
    }
  }
  const focus = (name: string) => form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <SignInField
        name="login"
        label={t.session.login}
        autoComplete="username"
        value={login}
        empty={empty.includes('login')}
        first={!login}
      />
      <SignInField
        name="password"
        label={t.session.password}
        type={visible ? 'text' : 'password'}
        autoComplete="current-password"
        empty={empty.includes('password')}
        first={Boolean(login)}
      />
      <label className="check">
        <input type="checkbox" checked={visible} onChange={(e) => setVisible(e.target.checked)} />
        {t.session.showPassword}
      </label>
      {fault && <FaultNotice fault={fault} />}
      <button type="submit" className="primary" disabled={pending}>
        {pending ? t.session.submitting : t.session.submit}
      </button>
    </form>
  );
}

interface SignInFieldProps {
  name: string;
  label: string;
  type?: string;
  autoComplete: string;
  value?: string | undefined;
  empty: boolean;
  /** True for the field that has the focus when the form appears. */
  first: boolean;
}

function SignInField({ name, label, type = 'text', autoComplete, value, empty, first }: SignInFieldProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={value}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={first}
        aria-invalid={empty || undefined}
        aria-describedby={empty ? `${id}-error` : undefined}
      />
      {empty && (
        <p className="field-error" id={`${id}-error`}>
          {t.session.required}
        </p>
      )}
    </div>
  );
}
