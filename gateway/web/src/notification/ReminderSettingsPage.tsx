import { PageTitle } from '../app/PageTitle';
import { Loaded } from '../app/Loaded';
import { useGet } from '../api/react';
import { leadUnits, reportingUnits } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { CalendarAddress } from './CalendarAddress';
import { MailSettings } from './MailSettings';

/** How the person who is signed in is reminded outside the application. */
export function ReminderSettingsPage() {
  const { t } = useText();
  const settings = useGet('/v1/notificationSettings', {});
  const account = useAccount();
  return (
    <>
      <PageTitle title={t.reminder.title}>{t.reminder.title}</PageTitle>
      <Loaded query={settings}>{(read) => <MailSettings settings={read} />}</Loaded>
      {reportingUnits(account).map((unit) => (
        <CalendarAddress key={unit} unit={unit} of="own" />
      ))}
      {leadUnits(account).map((unit) => (
        <CalendarAddress key={unit} unit={unit} of="lead" />
      ))}
    </>
  );
}
