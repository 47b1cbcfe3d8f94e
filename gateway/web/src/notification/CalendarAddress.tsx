import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Fault } from '../api/fault';
import { idOf } from '../api/names';
import { useCall, useGet } from '../api/react';
import type { CalendarFeed } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { Loaded } from '../app/Loaded';
import { useText } from '../text/text';

const calendars = {
  own: '/v1/units/{unit}/calendarFeed',
  lead: '/v1/units/{unit}/leadCalendarFeed',
} as const;

/**
 * The address under which calendar programs read a unit's due days, or those of the reports it handles: makes it, shows it
 * once, takes it away.
 */
export function CalendarAddress({ unit, of }: { unit: string; of: keyof typeof calendars }) {
  const { t } = useText();
  const id = useId();
  const [language, setLanguage] = useState('vi');
  const path = { unit: idOf(unit) };
  const feed = useGet(calendars[of], { path });
  const renewing = useChange(of, path, 'renew', { language });
  const revoking = useChange(of, path, 'revoke', {});
  const made = renewing.data?.address;
  return (
    <section className="panel">
      <h2>{of === 'lead' ? t.reminder.leadCalendar : t.reminder.calendar}</h2>
      <p className="hint">{of === 'lead' ? t.reminder.leadCalendarHint : t.reminder.calendarHint}</p>
      <Loaded query={feed}>{(read) => <p>{read.active ? t.reminder.active : t.reminder.notActive}</p>}</Loaded>
      {made && !revoking.data && (
        <p role="status">
          {t.reminder.address} <code>{new URL(made, window.location.origin).href}</code> <strong>{t.reminder.secret}</strong>
        </p>
      )}
      <div className="field">
        <label htmlFor={`${id}-language`}>{t.reminder.calendarLanguage}</label>
        <select id={`${id}-language`} value={language} onChange={(e) => setLanguage(e.target.value)}>
          <option value="vi">Tiếng Việt</option>
          <option value="en">English</option>
        </select>
      </div>
      <button type="button" onClick={() => renewing.mutate()} disabled={renewing.isPending}>
        {t.reminder.renew}
      </button>{' '}
      {feed.data?.active && (
        <button type="button" onClick={() => revoking.mutate()} disabled={revoking.isPending}>
          {t.reminder.revoke}
        </button>
      )}
      {(renewing.error ?? revoking.error) && <FaultNotice fault={(renewing.error ?? revoking.error)!} />}
    </section>
  );
}

function useChange(of: keyof typeof calendars, path: { unit: string }, act: 'renew' | 'revoke', body: object) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation<CalendarFeed, Fault, void>({
    mutationFn: () => call('post', `${calendars[of]}:${act}`, { path, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [calendars[of]] }),
  });
}
