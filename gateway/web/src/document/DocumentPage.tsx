import { Link, useParams } from 'react-router';
import { useCall, useGet } from '../api/react';
import type { Account, DocumentSignature, OfficialDocument } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { DownloadButtons } from '../app/DownloadButtons';
import { Facts } from '../app/Facts';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { TableScroll } from '../app/TableScroll';
import { formatDay, formatInstant } from '../format/time';
import { Series } from '../report/Series';
import { leadUnits, mayDraft, offices } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { DocumentActs } from './DocumentActs';
import { decoded, wordType } from './files';

/** One document: what it says of itself, who signed, and what may be done now. */
export function DocumentPage() {
  const { unit = '', document = '' } = useParams();
  const { t } = useText();
  const account = useAccount();
  const found = useGet('/v1/units/{unit}/documents/{document}', { path: { unit, document } });
  return (
    <Loaded query={found}>
      {(d) => (
        <>
          <Crumbs above={[{ to: `/units/${unit}/documents`, text: t.document.title }]} />
          <PageTitle title={d.code || t.document.open}>{d.content?.abstract}</PageTitle>
          <DocumentFacts d={d} />
          {(mayDraft(account, `units/${unit}`) || handles(account, d)) && <Amend unit={unit} d={d} />}
          <DocumentActs unit={unit} document={document} d={d} />
          <Files unit={unit} document={document} d={d} inside={offices(account).includes(`units/${unit}`)} />
          {d.signedSha256 && <Verified unit={unit} document={document} />}
          {offices(account).includes(`units/${unit}`) && <DocumentSeries unit={unit} document={document} />}
        </>
      )}
    </Loaded>
  );
}

/** Whether the account's unit handles the consolidated report the document is made from. */
const handles = (account: Account, d: OfficialDocument) =>
  leadUnits(account).length > 0 && Boolean(d.content?.source?.endsWith('/consolidatedReport'));

function DocumentFacts({ d }: { d: OfficialDocument }) {
  const { t } = useText();
  const { content } = d;
  const to = (name: string | undefined) => name && <Link to={`/${name}`}>{t.document.open}</Link>;
  return (
    <>
      <Facts
        facts={[
          [t.document.stateTitle, t.document.state[d.state ?? 'STATE_UNSPECIFIED']],
          [t.document.typeTitle, t.document.type[content?.type ?? 'TYPE_UNSPECIFIED']],
          [t.document.code, d.code],
          [t.document.date, formatDay(d.issueDate)],
          [t.document.comment, d.comment],
          [t.document.drafter, d.drafterDisplayName],
          [t.document.signer, [content?.signer?.position, content?.signer?.fullName].filter(Boolean).join(' ')],
          [t.document.recipients, content?.recipients?.join('; ')],
          [t.document.source, content?.source && <Link to={`/${content.source}`}>{t.document.toSource}</Link>],
          [t.template.ofDocument, d.template && t.template.versionOf(d.template.replace(/.*\//, ''))],
          [t.document.issued, formatInstant(d.issueTime)],
          [t.document.sent, formatInstant(d.sendTime)],
          [t.document.replaces, to(content?.replaces)],
          [t.document.corrects, to(content?.corrects)],
          [t.document.replacedBy, to(d.replacedBy)],
          [t.document.correctedBy, d.correctedBy?.length ? d.correctedBy.map((name) => <span key={name}>{to(name)} </span>) : ''],
        ]}
      />
      {content?.body && (
        <section>
          <h2>{t.document.body}</h2>
          <p className="prose">{content.body}</p>
        </section>
      )}
    </>
  );
}

/** The ways on from a document: drafted anew, replaced or corrected. */
function Amend({ unit, d }: { unit: string; d: OfficialDocument }) {
  const { t } = useText();
  const to = (query: Record<string, string>) => `/units/${unit}/draftDocument?${new URLSearchParams(query)}`;
  const name = d.name ?? '';
  if (d.allowedActs?.includes('ACT_REVISE')) {
    return (
      <p>
        <Link to={to({ revise: name })}>{t.document.revise}</Link>
      </p>
    );
  }
  if (d.state !== 'STATE_ISSUED') return null;
  return (
    <ul>
      <li>
        <Link to={to({ replaces: name, source: d.content?.source ?? '' })}>{t.document.replace}</Link>
      </li>
      <li>
        <Link to={to({ corrects: name })}>{t.document.correct}</Link>
      </li>
    </ul>
  );
}

interface FilesProps {
  unit: string;
  document: string;
  d: OfficialDocument;
  inside: boolean;
}

function Files({ unit, document, d, inside }: FilesProps) {
  const { t } = useText();
  const call = useCall();
  const read = (file: string) => async () => {
    const found = await call('get', '/v1/units/{unit}/documents/{document}/files/{file}', { path: { unit, document, file } });
    return { name: `${(d.code || document).replaceAll('/', '-')}-${file}.pdf`, content: decoded(found.pdf ?? '') };
  };
  const word = async () => {
    const found = await call('get', '/v1/units/{unit}/documents/{document}/files/{file}', { path: { unit, document, file: 'word' } });
    return { name: `${(d.code || document).replaceAll('/', '-')}.docx`, content: decoded(found.docx ?? '', wordType) };
  };
  const offered = [
    inside && { label: t.document.preview, read: read('draft') },
    inside && { label: t.template.word, read: word },
    inside && d.fileSha256 && { label: t.document.forSigning, read: read('for-signing') },
    d.signedSha256 && { label: t.document.signed, read: read('signed') },
  ];
  const files = offered.filter((file) => typeof file === 'object');
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{t.document.files}</h2>
      <DownloadButtons files={files} />
    </section>
  );
}

/** The signatures, verified anew. */
function Verified({ unit, document }: { unit: string; document: string }) {
  const { t } = useText();
  const verification = useGet('/v1/units/{unit}/documents/{document}:verify', { path: { unit, document } });
  return (
    <section>
      <h2>{t.document.signatures}</h2>
      <Loaded query={verification}>
        {({ fileUnchanged, signatures = [] }) => (
          <>
            {fileUnchanged ? <p>{t.document.unchanged}</p> : <p role="alert">{t.document.changed}</p>}
            {signatures.length > 0 && <SignatureTable signatures={signatures} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function SignatureTable({ signatures }: { signatures: DocumentSignature[] }) {
  const { t } = useText();
  return (
    <TableScroll label={t.document.signatures}>
      <table>
        <caption>{t.document.signatures}</caption>
        <thead>
          <tr>
            <th scope="col">{t.document.name}</th>
            <th scope="col">{t.document.organisation}</th>
            <th scope="col">{t.document.signTime}</th>
            <th scope="col">{t.document.issuer}</th>
            <th scope="col">{t.document.certificate}</th>
          </tr>
        </thead>
        <tbody>
          {signatures.map((s) => (
            <tr key={`${s.certificateSerial}${s.signTime}`}>
              <th scope="row">{s.signerName}</th>
              <td>{s.organisation}</td>
              <td>
                {formatInstant(s.signTime)} <span className="muted">{t.document.timeSource[s.timeSource ?? 'TIME_SOURCE_UNSPECIFIED']}</span>
              </td>
              <td>{s.certificateIssuer}</td>
              <td>{t.document.chain[s.chain ?? 'CHAIN_UNSPECIFIED']}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function DocumentSeries({ unit, document }: { unit: string; document: string }) {
  const { t } = useText();
  const entries = useGet('/v1/units/{unit}/documents/{document}/entries', { path: { unit, document } });
  return <Loaded query={entries}>{({ entries: all = [], check }) => <Series entries={all} check={check} caption={t.document.seriesOf} period={undefined} />}</Loaded>;
}
