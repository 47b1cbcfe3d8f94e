import { useAct, useCall, useGet } from '../api/react';
import type { Outage } from '../api/types';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { TableScroll } from '../app/TableScroll';
import { formatInstant } from '../format/time';
import { useDue } from '../period/due';
import { mayDeclareOutages } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { ActForm, type Said } from './ActForm';
import { ActPanel } from './ActPanel';

/** The outages of the system, and what was due in them; where administrators declare them. */
export function OutagesPage() {
  const { t } = useText();
  const account = useAccount();
  const outages = useGet('/v1/outages', {});
  return (
    <>
      <PageTitle title={t.outage.title}>{t.outage.title}</PageTitle>
      <p className="lead">{t.outage.lead}</p>
      {mayDeclareOutages(account) && <Declare />}
      <Loaded query={outages}>
        {({ outages: all = [] }) => (all.length === 0 ? <p>{t.outage.none}</p> : <OutageTable outages={[...all].reverse()} />)}
      </Loaded>
    </>
  );
}

function OutageTable({ outages }: { outages: Outage[] }) {
  const { t } = useText();
  const due = useDue();
  return (
    <TableScroll label={t.outage.list}>
      <table className="outages">
        <caption>{t.outage.list}</caption>
        <thead>
          <tr>
            <th scope="col">{t.outage.from}</th>
            <th scope="col">{t.outage.to}</th>
            <th scope="col">{t.outage.newDue}</th>
            <th scope="col">{t.outage.what}</th>
            <th scope="col">{t.outage.declaredAt}</th>
          </tr>
        </thead>
        <tbody>
          {outages.map((outage) => (
            <tr key={outage.entry}>
              <th scope="row">{formatInstant(outage.startTime, 'minute')}</th>
              <td>{formatInstant(outage.endTime, 'minute')}</td>
              <td>{due(outage.dueTime)}</td>
              <td className="prose">{outage.comment}</td>
              <td>{formatInstant(outage.receiveTime)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Declare() {
  const { t } = useText();
  const call = useCall();
  const act = useAct<Said, Outage>('declare outage', ({ comment, times, requestId }) =>
    call('post', '/v1/outages:declare', {
      body: {
        startTime: times.start_time ?? '',
        endTime: times.end_time ?? '',
        dueTime: times.due_time ?? '',
        comment,
        requestId,
      },
    }),
  );
  return (
    <ActPanel title={t.outage.declareTitle} offered={['declare']} label={() => t.outage.declare} done={act.isSuccess && t.outage.declared}>
      {(_, close) => (
        <ActForm
          hint={t.outage.hint}
          confirm={t.outage.declare}
          times={[
            { field: 'start_time', label: t.outage.from, required: true },
            { field: 'end_time', label: t.outage.to, required: true },
            { field: 'due_time', label: t.outage.askDue, required: true },
          ]}
          comment={{ label: t.outage.what, required: true }}
          fault={act.error}
          pending={act.isPending}
          onConfirm={(said) => act.mutate(said, { onSuccess: close })}
          onCancel={() => {
            act.reset();
            close();
          }}
        />
      )}
    </ActPanel>
  );
}
