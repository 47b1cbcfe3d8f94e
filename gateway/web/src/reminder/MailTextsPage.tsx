import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Fault } from '../api/fault';
import { useCall, useGet } from '../api/react';
import type { MailTemplate } from '../api/types';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { violationsAt } from '../report/violations';
import { Entry } from '../report/Entry';
import { useText } from '../text/text';
import { SaveFault } from './SaveFault';

/** The texts of reminder mails, which administrators change, with a preview. */
export function MailTextsPage() {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t.rules.mail}>{t.rules.mail}</PageTitle>
      <p className="hint">{t.rules.mailHint}</p>
      <MailText language="vi" />
      <MailText language="en" />
    </>
  );
}

function MailText({ language }: { language: 'vi' | 'en' }) {
  const template = useGet('/v1/mailTemplates/{mailTemplate}', { path: { mailTemplate: language } });
  return <Loaded query={template}>{(read) => <TextForm key={read.name} template={read} language={language} />}</Loaded>;
}

function TextForm({ template, language }: { template: MailTemplate; language: 'vi' | 'en' }) {
  const { t, language: spoken } = useText();
  const call = useCall();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(template); // with the etag it began with: what others save meanwhile is not written over
  const path = { mailTemplate: language };
  const body = { subject: typed.subject ?? '', body: typed.body ?? '', etag: typed.etag ?? '' };
  const saving = useMutation<MailTemplate, Fault, void>({
    mutationFn: () => call('put', '/v1/mailTemplates/{mailTemplate}', { path, body }),
    onSuccess: (saved) => {
      setTyped(saved);
      return queries.invalidateQueries();
    },
  });
  const trying = useMutation<{ subject?: string; body?: string }, Fault, void>({
    mutationFn: () => call('post', '/v1/mailTemplates/{mailTemplate}:preview', { path, body }),
  });
  const fault = saving.error ?? trying.error;
  const error = (field: string) =>
    (fault ? violationsAt(fault, `mail_template.${field}`).map((v) => v.texts[spoken]) : []).join(' ') || undefined;
  async function loadNewest() {
    setTyped(await call('get', '/v1/mailTemplates/{mailTemplate}', { path }));
    saving.reset();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    trying.reset();
    saving.mutate();
  }
  function preview() {
    saving.reset();
    trying.mutate();
  }
  const name = t.rules.mailLanguage[language];
  return (
    <form className="panel" aria-label={name} onSubmit={submit} noValidate>
      <h2>{name}</h2>
      {!typed.etag && <p>{t.rules.mailDefault}</p>}
      <Entry label={t.rules.subject} error={error('subject')}>
        {(input) => <input {...input} lang={language} maxLength={1000} value={typed.subject ?? ''} onChange={(e) => setTyped({ ...typed, subject: e.target.value })} />}
      </Entry>
      <Entry label={t.rules.body} error={error('body')}>
        {(input) => (
          <textarea {...input} lang={language} rows={14} maxLength={20000} value={typed.body ?? ''} onChange={(e) => setTyped({ ...typed, body: e.target.value })} />
        )}
      </Entry>
      {fault && (
        <SaveFault
          fault={fault}
          shown={(field) => field === 'mail_template.subject' || field === 'mail_template.body'}
          onLoadNewest={() => void loadNewest()}
        />
      )}
      <div className="buttons">
        <button type="submit" className="primary" disabled={saving.isPending}>
          {saving.isPending ? t.rules.saving : t.rules.save}
        </button>
        <button type="button" disabled={trying.isPending} onClick={preview}>
          {t.rules.preview}
        </button>
      </div>
      <p role="status">{saving.isSuccess && t.rules.saved}</p>
      {trying.data && (
        <section aria-label={`${t.rules.preview}: ${name}`} lang={language}>
          <h3 lang={spoken}>{t.rules.previewTitle}</h3>
          <p>
            <strong>{trying.data.subject}</strong>
          </p>
          <p className="prose">{trying.data.body}</p>
        </section>
      )}
    </form>
  );
}
