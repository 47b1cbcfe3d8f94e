import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RichText } from './RichText';

test('shows paragraphs, lists and emphasis, and HTML as the text it is', () => {
  const { container } = render(<RichText text={'Đạt **98,5%** kế hoạch\n- Một\n- Hai *nghiêng*\n1. Điểm\n<b onclick="x">không</b>'} />);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Một', 'Hai nghiêng']);
  expect(container.querySelector('strong')?.textContent).toBe('98,5%');
  expect(container.querySelector('em')?.textContent).toBe('nghiêng');
  expect(container.querySelectorAll('p')).toHaveLength(3);
  expect(container.textContent).toContain('1. Điểm');
  expect(container.textContent).toContain('<b onclick="x">không</b>');
});
