import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { asFault, type Fault } from '../api/fault';
import { useCall, useGet } from '../api/react';
import type { OfficeSettings } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { formatInstant } from '../format/time';
import { SaveFault } from '../reminder/SaveFault';
import { Entry } from '../report/Entry';
import { violationsAt } from '../report/violations';
import { maySetOffice } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { LetterHead } from './LetterHead';
import { Templates } from './Template';

/** What the documents of an office say of the office: its clerk and its head change it. */
export function OfficePage() {
  const { t } = useText();
  const { unit = '' } = useParams();
  const settings = useGet('/v1/units/{unit}/officeSettings', { path: { unit } });
  return (
    <>
      <Crumbs above={[{ to: `/units/${unit}/documents`, text: t.document.title }]} />
      <PageTitle title={t.office.title}>{t.office.title}</PageTitle>
      <p className="lead">{t.office.lead}</p>
      <Loaded query={settings}>{(read) => <OfficeForm key={read.name} unit={unit} settings={read} />}</Loaded>
      <Templates unit={unit} />
    </>
  );
}

/** The fields that are text, with their names in the contract. */
const texts = { superiorName: 'superior_name', agencyName: 'agency_name', placeName: 'place_name', abbreviation: 'abbreviation' } as const;

/** How long the texts may be, as the contract says. */
const longest = { superiorName: 200, agencyName: 200, placeName: 100, abbreviation: 20 };

const schemes = ['NUMBER_SCHEME_PER_TYPE', 'NUMBER_SCHEME_ONE_SERIES'] as const;

function OfficeForm({ unit, settings }: { unit: string; settings: OfficeSettings }) {
  const { t, language } = useText();
  const call = useCall();
  const queries = useQueryClient();
  const may = maySetOffice(useAccount(), `units/${unit}`);
  const [typed, setTyped] = useState(settings); // with the etag it began with: what others save meanwhile is not written over
  const saving = useMutation<OfficeSettings, Fault, OfficeSettings>({
    mutationFn: async (body) => {
      try {
        return await call('put', '/v1/units/{unit}/officeSettings', { path: { unit }, body });
      } catch (error) {
        throw asFault(error);
      }
    },
    onSuccess: (saved) => {
      setTyped(saved);
      return queries.invalidateQueries();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    saving.mutate(typed);
  }
  async function loadNewest() {
    setTyped(await call('get', '/v1/units/{unit}/officeSettings', { path: { unit } }));
    saving.reset();
  }
  const error = (field: string) => {
    const said = saving.error ? violationsAt(saving.error, `office_settings.${field}`).map((v) => v.texts[language]) : [];
    return said.join(' ') || undefined;
  };
  const shown = [...Object.values(texts), 'number_scheme'].map((field) => `office_settings.${field}`);
  const labels = { superiorName: t.office.superior, agencyName: t.office.agency, placeName: t.office.place, abbreviation: t.office.abbreviation };
  return (
    <form className="panel" onSubmit={submit} noValidate>
      {settings.updateTime ? (
        <p className="hint">{t.office.saved(formatInstant(settings.updateTime), settings.updatedBy?.replace('accounts/', '') ?? '')}</p>
      ) : (
        <p className="notice notice-warn">{t.office.default}</p>
      )}
      {!may && <p>{t.office.readOnly}</p>}
      <fieldset className="plain" disabled={!may}>
        {(Object.keys(texts) as (keyof typeof texts)[]).map((field) => (
          <Entry key={field} label={labels[field]} error={error(texts[field])}>
            {(input) => (
              <input
                {...input}
                maxLength={longest[field]}
                value={typed[field] ?? ''}
                onChange={(e) => setTyped({ ...typed, [field]: e.target.value.normalize() })}
              />
            )}
          </Entry>
        ))}
        <Entry label={t.office.scheme} error={error('number_scheme')}>
          {(input) => (
            <select
              {...input}
              value={typed.numberScheme}
              onChange={(e) => setTyped({ ...typed, numberScheme: e.target.value as OfficeSettings['numberScheme'] })}
            >
              {schemes.map((scheme) => (
                <option key={scheme} value={scheme}>
                  {t.office.schemes[scheme]}
                </option>
              ))}
            </select>
          )}
        </Entry>
        <p className="hint">{t.office.schemeHint}</p>
      </fieldset>
      <LetterHead settings={typed} />
      {saving.error && <SaveFault fault={saving.error} shown={(field) => shown.includes(field)} onLoadNewest={() => void loadNewest()} />}
      {may && (
        <button type="submit" className="primary" disabled={saving.isPending}>
          {saving.isPending ? t.rules.saving : t.office.save}
        </button>
      )}
      <p role="status">{saving.isSuccess && t.office.done}</p>
    </form>
  );
}
