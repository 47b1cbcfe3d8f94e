import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { Answer, faultAnswer } from '../testing/server';

afterEach(() => vi.restoreAllMocks());

const page = `/v1/${round.reportOf('dai-thinh')}`;
const routes = {
  [`GET ${page}`]: () => round.submittedReport,
  [`GET ${page}/entries`]: () => ({ entries: [], check: { intact: true } }),
  [`GET ${page}/receipt`]: () => round.receipt,
};

test('a report is downloaded under the name the server gives it', async () => {
  const server = roundServer(round.reviewer, { ...routes, [`GET ${page}:export`]: () => new Answer(200, 'file') });
  const saved: string[] = [];
  URL.createObjectURL = vi.fn(() => 'blob:x');
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const { user } = openPage(page.replace('/v1', ''));
  await user.click(await screen.findByRole('button', { name: 'Tải bản Word' }));
  await waitFor(() => expect(saved).toEqual(['tep.bin']));
  expect(server.requests(`GET ${page}:export`)[0]?.query.get('format')).toBe('DOCUMENT_FORMAT_DOCX');
});

test('why a file cannot be had is told', async () => {
  roundServer(round.reviewer, { ...routes, [`GET ${page}:export`]: () => faultAnswer(403, 'NOT_YOUR_UNIT') });
  const { user } = openPage(page.replace('/v1', ''));
  await user.click(await screen.findByRole('button', { name: 'Tải bản PDF' }));
  expect((await screen.findByRole('alert')).textContent).toContain('vi NOT_YOUR_UNIT');
});
