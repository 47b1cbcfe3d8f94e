import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import type { Fault } from '../api/fault';
import { useCall, useGet } from '../api/react';
import type { ReminderRules } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { violationsAt } from '../report/violations';
import { Entry } from '../report/Entry';
import { useText } from '../text/text';
import { contractName, most, numberFields, rulesOf, typedOf, wrongFields } from './ruleFields';
import { SaveFault } from './SaveFault';

/** When the units of a plan are reminded; its lead unit changes it. */
export function RulesPage() {
  const { t } = useText();
  const { plan = '' } = useParams();
  const facts = useGet('/v1/plans/{plan}', { path: { plan } });
  const rules = useGet('/v1/plans/{plan}/reminderRules', { path: { plan } });
  return (
    <>
      <Crumbs above={[{ to: '/plans', text: t.app.plans }, { to: `/plans/${plan}`, text: t.plan.numbered(facts.data?.content.documentNumber ?? plan) }]} />
      <PageTitle title={t.rules.title}>{t.rules.title}</PageTitle>
      <Loaded query={rules}>{(read) => <RulesForm key={read.name} rules={read} plan={plan} />}</Loaded>
    </>
  );
}

function RulesForm({ rules, plan }: { rules: ReminderRules; plan: string }) {
  const { t, language } = useText();
  const call = useCall();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [read, setRead] = useState(rules); // the rules the form began with: what others save meanwhile is not written over
  const [typed, setTyped] = useState(() => typedOf(rules));
  const [wrong, setWrong] = useState<string[]>([]);
  const saving = useMutation<ReminderRules, Fault, ReminderRules>({
    mutationFn: (body) => call('put', '/v1/plans/{plan}/reminderRules', { path: { plan }, body }),
    onSuccess: (saved) => {
      begin(saved);
      return queries.invalidateQueries();
    },
  });
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wrong, saving.error]);

  function begin(from: ReminderRules) {
    setRead(from);
    setTyped(typedOf(from));
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const found = wrongFields(typed);
    setWrong(found);
    if (found.length === 0) saving.mutate(rulesOf(typed, read.etag ?? ''));
  }
  async function loadNewest() {
    begin(await call('get', '/v1/plans/{plan}/reminderRules', { path: { plan } }));
    saving.reset();
  }
  const shown = ['beforeDays', ...numberFields].map(contractName);
  const error = (field: string) => {
    if (wrong.includes(field)) return field === 'beforeDays' ? t.rules.beforeWrong : t.rules.wholeNumber(most[field as keyof typeof most]);
    const said = saving.error ? violationsAt(saving.error, contractName(field)).map((v) => v.texts[language]) : [];
    return said.join(' ') || undefined;
  };
  return (
    <form ref={form} className="panel" onSubmit={submit} noValidate>
      <p className="hint">{t.rules.hint}</p>
      {!read.etag && <p>{t.rules.default}</p>}
      <Entry label={t.rules.beforeDays} error={error('beforeDays')}>
        {(input) => <input {...input} className="moment" value={typed.beforeDays} onChange={(e) => setTyped({ ...typed, beforeDays: e.target.value })} />}
      </Entry>
      <label className="choice">
        <input type="checkbox" checked={typed.onTheDay} onChange={(e) => setTyped({ ...typed, onTheDay: e.target.checked })} /> {t.rules.onTheDay}
      </label>
      <label className="choice">
        <input type="checkbox" checked={typed.workingDays} onChange={(e) => setTyped({ ...typed, workingDays: e.target.checked })} />{' '}
        {t.rules.workingDays}
      </label>
      {numberFields.map((field) => (
        <Entry key={field} label={t.rules[field]} error={error(field)}>
          {(input) => (
            <input
              {...input}
              className="year"
              inputMode="numeric"
              value={typed.numbers[field]}
              onChange={(e) => setTyped({ ...typed, numbers: { ...typed.numbers, [field]: e.target.value } })}
            />
          )}
        </Entry>
      ))}
      {saving.error && wrong.length === 0 && (
        <SaveFault fault={saving.error} shown={(field) => shown.includes(field)} onLoadNewest={() => void loadNewest()} />
      )}
      <button type="submit" className="primary" disabled={saving.isPending}>
        {saving.isPending ? t.rules.saving : t.rules.save}
      </button>
      <p role="status">{saving.isSuccess && t.rules.saved}</p>
    </form>
  );
}
