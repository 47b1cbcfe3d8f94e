import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { asFault, type Fault } from '../api/fault';
import { useCall, useGet } from '../api/react';
import type { OfficeTemplate, OfficeTemplateVersion } from '../api/types';
import { DownloadButtons } from '../app/DownloadButtons';
import { FaultNotice } from '../app/FaultNotice';
import { Loaded } from '../app/Loaded';
import { TableScroll } from '../app/TableScroll';
import { formatInstant } from '../format/time';
import { Entry } from '../report/Entry';
import { maySetOffice } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { decoded, encoded, wordType } from './files';

/** The kinds of documents that an office can have a Word template for. */
export const templateKinds = ['unit-report', 'consolidated-report'] as const;
type TemplateKind = (typeof templateKinds)[number];

/** How many bytes a template may have, as the contract says. */
const maxTemplate = 1_048_576;

/** The Word templates of an office. */
export function Templates({ unit }: { unit: string }) {
  const { t } = useText();
  return (
    <section>
      <h2>{t.template.title}</h2>
      <p>{t.template.lead}</p>
      {templateKinds.map((kind) => (
        <KindTemplate key={kind} unit={unit} kind={kind} />
      ))}
    </section>
  );
}

function KindTemplate({ unit, kind }: { unit: string; kind: TemplateKind }) {
  const { t } = useText();
  const found = useGet('/v1/units/{unit}/officeTemplates/{officeTemplate}', { path: { unit, officeTemplate: kind } });
  return (
    <section aria-label={t.template.kinds[kind]}>
      <h3>{t.template.kinds[kind]}</h3>
      <Loaded query={found}>{(template) => <TemplatePanel unit={unit} kind={kind} template={template} />}</Loaded>
    </section>
  );
}

interface TemplatePanelProps {
  unit: string;
  kind: TemplateKind;
  template: OfficeTemplate;
}

/** What is in force, and what may be done about it. */
function TemplatePanel({ unit, kind, template }: TemplatePanelProps) {
  const { t } = useText();
  const call = useCall();
  const queries = useQueryClient();
  const may = maySetOffice(useAccount(), `units/${unit}`);
  const path = { unit, officeTemplate: kind };
  const [fault, setFault] = useState<Fault>();
  const [done, setDone] = useState('');
  const [pending, setPending] = useState(false);

  /** Does something; what is wrong is told, and what changed is read again. */
  async function run(said: string, act: () => Promise<unknown>) {
    setPending(true);
    setFault(undefined);
    setDone('');
    try {
      await act();
      setDone(said);
    } catch (error) {
      setFault(asFault(error));
    } finally {
      setPending(false);
    }
    await queries.invalidateQueries();
  }
  const word = (name: string, docx: string | undefined) => ({ name: `mau-${name}.docx`, content: decoded(docx ?? '', wordType) });
  const files = [
    ...(template.docx ? [{ label: t.template.download, read: async () => word(`${kind}-${template.version}`, template.docx) }] : []),
    {
      label: t.template.example,
      read: async () => word(kind, (await call('get', '/v1/units/{unit}/officeTemplates/{officeTemplate}:example', { path })).docx),
    },
  ];
  return (
    <div className="panel">
      <p>{template.version ? t.template.inForce(template.version) : t.template.builtIn}</p>
      <DownloadButtons files={files} />
      {may && template.version ? (
        <p className="buttons">
          <button
            type="button"
            disabled={pending}
            onClick={() =>
              void run(t.template.removed, () =>
                call('post', '/v1/units/{unit}/officeTemplates/{officeTemplate}:delete', { path, body: { etag: template.etag ?? '' } }),
              )
            }
          >
            {t.template.remove}
          </button>
        </p>
      ) : null}
      {may && (
        <TemplateForm
          pending={pending}
          onFile={(docx) =>
            void run(t.template.done, () =>
              call('put', '/v1/units/{unit}/officeTemplates/{officeTemplate}', { path, body: { docx, etag: template.etag ?? '' } }),
            )
          }
        />
      )}
      {fault && <FaultNotice fault={fault} />}
      <p role="status">{done}</p>
      <Placeholders kind={kind} />
      {(template.versions?.length ?? 0) > 0 && <Versions versions={template.versions ?? []} />}
    </div>
  );
}

/** Asks for a file. */
function TemplateForm({ pending, onFile }: { pending: boolean; onFile: (docx: string) => void }) {
  const { t } = useText();
  const [file, setFile] = useState<File>();
  const [wrong, setWrong] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    const said = !file ? t.session.required : file.size > maxTemplate ? t.template.tooLarge : '';
    setWrong(said);
    if (file && !said) onFile(await encoded(file));
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Entry label={t.template.file} error={wrong || undefined}>
        {(input) => <input {...input} type="file" accept=".docx" onChange={(e) => setFile(e.target.files?.[0])} />}
      </Entry>
      <button type="submit" className="primary" disabled={pending}>
        {t.template.set}
      </button>
    </form>
  );
}

/** What can be put into a template, in words. */
function Placeholders({ kind }: { kind: TemplateKind }) {
  const { t } = useText();
  const names = Object.entries(t.template.placeholders).filter(([name]) => name !== 'bang_don_vi' || kind === 'consolidated-report');
  return (
    <details>
      <summary>{t.template.placeholdersTitle}</summary>
      <p>{t.template.placeholdersHint}</p>
      <dl>
        {names.map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Versions({ versions }: { versions: OfficeTemplateVersion[] }) {
  const { t } = useText();
  return (
    <TableScroll label={t.template.versions}>
      <table>
        <caption>{t.template.versions}</caption>
        <thead>
          <tr>
            <th scope="col">{t.template.version}</th>
            <th scope="col">{t.template.time}</th>
            <th scope="col">{t.template.by}</th>
            <th scope="col">{t.template.what}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((v) => (
            <tr key={v.version}>
              <th scope="row">{v.version}</th>
              <td>{formatInstant(v.setTime)}</td>
              <td>{v.setByDisplayName}</td>
              <td>{v.removed ? t.template.wasRemoved : t.template.wasSet}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
