import { Link } from 'react-router';
import type { Notification, NotificationItem } from '../api/types';
import { formatInstant } from '../format/time';
import { useText } from '../text/text';

interface Props {
  notifications: Notification[];
  /** Is told when a link is followed. */
  onFollow: () => void;
}

/** What somebody is reminded of, the newest first; each report leads to its page. */
export function NotificationList({ notifications, onFollow }: Props) {
  const { t } = useText();
  if (notifications.length === 0) return <p className="muted">{t.notification.none}</p>;
  return (
    <ol className="notifications">
      {notifications.map((notification) => (
        <li key={notification.name} className={notification.read ? undefined : 'unread'}>
          <p className="muted">
            {formatInstant(notification.createTime, 'minute')}
            {!notification.read && ` · ${t.notification.unread}`}
          </p>
          <ul>
            {(notification.items ?? []).map((item) => (
              <Item key={item.report} item={item} onFollow={onFollow} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Item({ item, onFollow }: { item: NotificationItem; onFollow: () => void }) {
  const { t } = useText();
  return (
    <li>
      <Link to={`/${item.report}`} onClick={onFollow}>
        {item.periodTitle} – {item.unitDisplayName}
      </Link>
      <br />
      {t.notification.says(item.daysLeft ?? 0)} {t.notification.due(formatInstant(item.dueTime, 'minute'))}
    </li>
  );
}
