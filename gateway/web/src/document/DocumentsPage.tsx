import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { useGet } from '../api/react';
import type { OfficialDocument, RegisterLine } from '../api/types';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { TableScroll } from '../app/TableScroll';
import { formatDay, formatInstant } from '../format/time';
import { mayDraft, offices } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';

/** Leads to the documents of the office the account works in. */
export function MyDocumentsPage() {
  const { t } = useText();
  const [office] = offices(useAccount());
  return office ? <Navigate to={`/${office}/documents`} replace /> : <p>{t.document.noOffice}</p>;
}

/** The documents of an office, and its register of the year. */
export function DocumentsPage() {
  const { t } = useText();
  const { unit = '' } = useParams();
  const account = useAccount();
  const inside = offices(account).includes(`units/${unit}`);
  return (
    <>
      <PageTitle title={t.document.title}>{t.document.title}</PageTitle>
      <p className="lead">{t.document.lead}</p>
      {mayDraft(account, `units/${unit}`) && (
        <p>
          <Link to={`/units/${unit}/draftDocument`}>{t.document.draft}</Link>
        </p>
      )}
      {inside && (
        <p>
          <Link to={`/units/${unit}/officeSettings`}>{t.office.title}</Link>
        </p>
      )}
      <DocumentList key={unit} unit={unit} />
      {inside && <Register unit={unit} />}
    </>
  );
}

/** One page of the list after another. */
function DocumentList({ unit }: { unit: string }) {
  const { t } = useText();
  const [tokens, setTokens] = useState(['']);
  return (
    <>
      {tokens.map((token, i) => (
        <DocumentPart
          key={token}
          unit={unit}
          token={token}
          first={i === 0}
          more={i === tokens.length - 1 ? (next) => setTokens([...tokens, next]) : undefined}
          label={t.document.older}
        />
      ))}
    </>
  );
}

interface DocumentPartProps {
  unit: string;
  token: string;
  first: boolean;
  more: ((token: string) => void) | undefined;
  label: string;
}

function DocumentPart({ unit, token, first, more, label }: DocumentPartProps) {
  const { t } = useText();
  const list = useGet('/v1/units/{unit}/documents', { path: { unit }, query: { pageToken: token } });
  return (
    <Loaded query={list}>
      {({ documents = [], nextPageToken }) => (
        <>
          {documents.length > 0 ? <DocumentTable documents={documents} /> : first && <p>{t.document.none}</p>}
          {nextPageToken && more && (
            <button type="button" onClick={() => more(nextPageToken)}>
              {label}
            </button>
          )}
        </>
      )}
    </Loaded>
  );
}

function DocumentTable({ documents }: { documents: OfficialDocument[] }) {
  const { t } = useText();
  return (
    <TableScroll label={t.document.list}>
      <table>
        <caption>{t.document.list}</caption>
        <thead>
          <tr>
            <th scope="col">{t.document.abstract}</th>
            <th scope="col">{t.document.code}</th>
            <th scope="col">{t.document.date}</th>
            <th scope="col">{t.document.stateTitle}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((d) => (
            <tr key={d.name}>
              <th scope="row">
                <Link to={`/${d.name}`}>{d.content?.abstract}</Link>
              </th>
              <td>{d.code}</td>
              <td>{formatDay(d.issueDate)}</td>
              <td>{t.document.state[d.state ?? 'STATE_UNSPECIFIED']}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The register, of the year in which the newest number was given first. */
function Register({ unit }: { unit: string }) {
  const newest = useGet('/v1/units/{unit}/documents', { path: { unit }, query: { pageToken: '' } });
  const numbered = Math.max(0, ...(newest.data?.documents ?? []).map(({ issueDate }) => issueDate?.year ?? 0));
  return newest.data && <RegisterOf key={numbered} unit={unit} numbered={numbered} />;
}

function RegisterOf({ unit, numbered }: { unit: string; numbered: number }) {
  const { t } = useText();
  const now = Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()));
  const year = Math.max(now, numbered);
  const [shown, setShown] = useState(numbered || now);
  const register = useGet('/v1/units/{unit}/registerEntries', { path: { unit }, query: { year: shown } });
  return (
    <section>
      <h2>{t.document.registerOf(shown)}</h2>
      <p>
        <button type="button" onClick={() => setShown(shown - 1)}>
          {shown - 1}
        </button>{' '}
        {shown < year && (
          <button type="button" onClick={() => setShown(shown + 1)}>
            {shown + 1}
          </button>
        )}
      </p>
      <Loaded query={register}>
        {({ entries = [], intact }) => (
          <>
            {intact === false && <p role="alert">{t.document.registerBroken}</p>}
            {entries.length === 0 ? <p>{t.document.registerEmpty}</p> : <RegisterTable entries={entries} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function RegisterTable({ entries }: { entries: RegisterLine[] }) {
  const { t } = useText();
  return (
    <TableScroll label={t.document.register}>
      <table>
        <caption>{t.document.register}</caption>
        <thead>
          <tr>
            <th scope="col">{t.document.code}</th>
            <th scope="col">{t.document.numbered}</th>
            <th scope="col">{t.document.abstract}</th>
            <th scope="col">{t.document.stateTitle}</th>
            <th scope="col">{t.document.by}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((e) => (
            <tr key={`${e.group}${e.number}`}>
              <th scope="row">
                <Link to={`/${e.document}`}>{e.code}</Link>
              </th>
              <td>{formatInstant(e.registerTime)}</td>
              <td>{e.abstract}</td>
              <td>{t.document.state[e.state ?? 'STATE_UNSPECIFIED']}</td>
              <td>{e.accountDisplayName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
