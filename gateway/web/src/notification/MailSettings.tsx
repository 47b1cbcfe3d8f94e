import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { Fault } from '../api/fault';
import { useCall } from '../api/react';
import type { NotificationSettings } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { useText } from '../text/text';

/** Sets where mail goes, in which language, and how much of it. */
export function MailSettings({ settings }: { settings: NotificationSettings }) {
  const { t } = useText();
  const id = useId();
  const call = useCall();
  const queries = useQueryClient();
  const [email, setEmail] = useState(settings.email ?? '');
  const [language, setLanguage] = useState(settings.language || 'vi');
  const [onlyRequired, setOnlyRequired] = useState(settings.onlyRequired ?? false);
  const saving = useMutation<NotificationSettings, Fault, NotificationSettings>({
    mutationFn: (body) => call('put', '/v1/notificationSettings', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['/v1/notificationSettings'] }),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    saving.mutate({ email: email.trim(), language, onlyRequired, etag: settings.etag ?? '' });
  }
  return (
    <form className="panel" onSubmit={submit}>
      <h2>{t.reminder.mail}</h2>
      <p className="hint">{t.reminder.mailHint}</p>
      <p>{t.reminder.used[settings.usedEmailSource ?? 'ADDRESS_SOURCE_UNSPECIFIED'](settings.usedEmail ?? '')}</p>
      <div className="field">
        <label htmlFor={`${id}-email`}>{t.reminder.email}</label>
        <input id={`${id}-email`} type="email" autoComplete="email" value={email} onChange={(e) => setEmail(e.target.value)} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-language`}>{t.reminder.language}</label>
        <select id={`${id}-language`} value={language} onChange={(e) => setLanguage(e.target.value)}>
          <option value="vi">Tiếng Việt</option>
          <option value="en">English</option>
        </select>
      </div>
      <p>
        <label>
          <input type="checkbox" checked={onlyRequired} onChange={(e) => setOnlyRequired(e.target.checked)} /> {t.reminder.onlyRequired}
        </label>
      </p>
      <button type="submit" className="primary" disabled={saving.isPending}>
        {t.reminder.save}
      </button>
      {saving.isSuccess && <p role="status">{t.reminder.saved}</p>}
      {saving.error && <FaultNotice fault={saving.error} />}
    </form>
  );
}
