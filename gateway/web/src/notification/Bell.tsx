import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { Fault } from '../api/fault';
import { useCall } from '../api/react';
import type { Notifications } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { useText } from '../text/text';
import { NotificationList } from './NotificationList';

const template = '/v1/notifications';

/** How often notifications are read again while the page is visible, in milliseconds. */
const refreshEvery = 60_000;

/** Says how many notifications are not read, and shows them; what was shown counts as read. */
export function Bell() {
  const { t } = useText();
  const call = useCall();
  const queries = useQueryClient();
  const panel = useId();
  const [open, setOpen] = useState(false);
  const read = useQuery<Notifications, Fault>({
    queryKey: [template],
    queryFn: ({ signal }) => call('get', template, {}, signal),
    refetchInterval: refreshEvery,
    refetchIntervalInBackground: false,
  });
  const mark = useMutation<unknown, Fault, string[]>({
    mutationFn: (names) => call('post', '/v1/notifications:markRead', { body: { names } }),
    onSettled: () => queries.invalidateQueries({ queryKey: [template] }),
  });
  const notifications = read.data?.notifications ?? [];
  const unread = read.data?.unreadCount ?? 0;

  function toggle() {
    if (open && unread > 0) mark.mutate(notifications.filter((n) => !n.read).map((n) => n.name!));
    setOpen(!open);
  }

  return (
    <div className="bell" onKeyDown={(event) => event.key === 'Escape' && open && toggle()}>
      <button type="button" className="quiet" aria-expanded={open} aria-controls={panel} onClick={toggle}>
        {t.notification.bell(unread)}
      </button>
      <section id={panel} className="bell-panel" aria-label={t.notification.title} hidden={!open}>
        {read.error && <FaultNotice fault={read.error} />}
        {mark.error && <FaultNotice fault={mark.error} />}
        {read.data && <NotificationList notifications={notifications} onFollow={toggle} />}
        <p>
          <Link to="/reminders" onClick={toggle}>
            {t.reminder.title}
          </Link>
        </p>
      </section>
    </div>
  );
}
