import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Fault } from '../api/fault';
import { idOf } from '../api/names';
import { useCall, useGet } from '../api/react';
import type { CalendarFeed } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { Loaded } from '../app/Loaded';
import { useText } from '../text/text';

/** The address under which calendar programs read a unit's due days: makes it, shows it once, takes it away. */
export function CalendarAddress({ unit }: { unit: string }) {
  const { t } = useText();
  const path = { unit: idOf(unit) };
  const feed = useGet('/v1/units/{unit}/calendarFeed', { path });
  const renewing = useChange(path, 'renew');
  const revoking = useChange(path, 'revoke');
  const made = renewing.data?.address;
  return (
    <section className="panel">
      <h2>{t.reminder.calendar}</h2>
      <p className="hint">{t.reminder.calendarHint}</p>
      <Loaded query={feed}>{(read) => <p>{read.active ? t.reminder.active : t.reminder.notActive}</p>}</Loaded>
      {made && !revoking.data && (
        <p role="status">
          {t.reminder.address} <code>{new URL(made, window.location.origin).href}</code> <strong>{t.reminder.secret}</strong>
        </p>
      )}
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

function useChange(path: { unit: string }, act: 'renew' | 'revoke') {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation<CalendarFeed, Fault, void>({
    mutationFn: () => call('post', `/v1/units/{unit}/calendarFeed:${act}`, { path, body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['/v1/units/{unit}/calendarFeed'] }),
  });
}
