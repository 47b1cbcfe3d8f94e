import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer, type Server } from '../testing/server';

/** A server where nobody is signed in, and one password is right. */
function locked(): Server {
  const server = roundServer(round.reviewer);
  const out = () => faultAnswer(401, 'SIGN_IN_REQUIRED');
  return server
    .on('GET /session', out)
    .on('POST /session/refresh', out)
    .on('POST /session', ({ body }) => {
      const { login, password } = body as { login: string; password: string };
      if (password !== 'đúng mật khẩu') {
        return faultAnswer(401, 'WRONG_CREDENTIALS', {
          texts: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The login name or the password is wrong.' },
        });
      }
      return { account: { ...round.reviewer, name: `accounts/${login}` } };
    });
}

test('signing in with the keyboard alone leads to the page that was asked for', async () => {
  locked();
  const { user } = openPage(`/${round.period}`);
  const login = await screen.findByLabelText('Tên đăng nhập');
  expect(document.activeElement).toBe(login);
  await user.keyboard('chutri{Tab}đúng mật khẩu{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Báo cáo 6 tháng đầu năm 2025' })).toBeDefined();
  expect(screen.getByTestId('where').textContent).toBe(`/${round.period}`);
});

test('what the server refuses is said in the language of the page, and the focus goes back to the password', async () => {
  locked();
  const { user } = openPage('/');
  await user.type(await screen.findByLabelText('Tên đăng nhập'), 'chutri');
  await user.type(screen.getByLabelText('Mật khẩu'), 'sai{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
  expect(document.activeElement).toBe(screen.getByLabelText('Mật khẩu'));
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.getByRole('alert').textContent).toContain('The login name or the password is wrong.');
});

test('empty fields are told beside them, and nothing is sent', async () => {
  const server = locked();
  const { user } = openPage('/');
  await user.click(await screen.findByRole('button', { name: 'Đăng nhập' }));
  const login = screen.getByLabelText('Tên đăng nhập');
  expect(login.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(login.getAttribute('aria-describedby')!)!.textContent).toBe('Vui lòng nhập trường này.');
  expect(server.requests('POST /session')).toHaveLength(0);
});

test('a session that is lost in the middle of work asks to sign in and goes on where it was', async () => {
  const server = locked().on('GET /session', () => ({ account: round.reviewer }));
  const { user } = openPage(`/${round.period}`);
  const search = await screen.findByLabelText<HTMLInputElement>(/Tìm đơn vị/);
  await user.type(search, 'tran');

  const out = () => faultAnswer(401, 'TOKEN_INVALID');
  server.on('GET /session', out).on(`GET /v1/plans`, out);
  await user.click(screen.getAllByRole('link', { name: 'Kế hoạch' })[0]!);
  expect(await screen.findByRole('heading', { name: 'Phiên đăng nhập đã hết hạn' })).toBeDefined();
  expect(screen.queryByRole('banner')).toBeNull();

  server.on('GET /v1/plans', () => ({ plans: [round.plan] }));
  await user.type(screen.getByLabelText('Tên đăng nhập'), 'chutri');
  await user.type(screen.getByLabelText('Mật khẩu'), 'đúng mật khẩu{Enter}');
  expect(await screen.findByRole('heading', { name: 'Các kế hoạch' })).toBeDefined();
});

test('signing out forgets what was on the page', async () => {
  const server = roundServer(round.reviewer).on('DELETE /session', () => ({}));
  const { user } = openPage(`/${round.period}`);
  await screen.findByRole('link', { name: 'Xã Đại Thịnh' });
  await user.click(screen.getByRole('button', { name: 'Đăng xuất' }));
  expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeDefined();
  expect(screen.queryByText('Xã Đại Thịnh')).toBeNull();
  expect(server.requests('DELETE /session')).toHaveLength(1);
});
