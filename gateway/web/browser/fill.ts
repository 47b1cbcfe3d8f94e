import type { Person } from './browser';

/** Fills in every field of a report with something plausible. */
export async function fillIn({ page }: Person) {
  for (const field of await page.locator('.value-field').all()) {
    const numerator = field.getByLabel('Tử số');
    const number = field.locator('input.number');
    const choice = field.locator('select').nth(1);
    if (await numerator.count()) {
      await numerator.fill('1.204');
      await field.getByLabel('Mẫu số').fill('1.850');
    } else if (await number.count()) await number.first().fill('1.234'); // its categories need not be given
    else if (await choice.count()) await choice.selectOption('yes');
    else await field.locator('textarea').fill('Mô hình trình diễn.');
  }
  await page.getByLabel('Kết quả thực hiện').first().fill('Đã tổ chức sáu cuộc tuyên truyền tại các thôn.');
  await page.getByLabel('Kiến nghị, đề xuất').fill('Không có kiến nghị, đề xuất.');
}
