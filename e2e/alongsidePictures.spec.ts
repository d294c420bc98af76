import { article, edit, openFromFrontPage, type Story, withoutBlock } from './editedDocuments.ts';
import { expect, test } from './fixtures.ts';

type Picture = { url: string; alt: string; caption?: string; creditText?: string };
type Illustrated = {
  image: Picture;
  sections: { blocks: (Picture & { id: string; type: string })[] }[];
};

function pictureOf({ sections }: Illustrated) {
  const picture = sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'image');
  if (!picture) throw new Error('expected a picture in the article');
  return picture;
}

const withoutWords = (edition: Illustrated) => {
  for (const picture of [pictureOf(edition), edition.image]) {
    delete picture.caption;
    delete picture.creditText;
  }
};

test('a picture has its twin, also one without a caption', async ({ page }) => {
  await edit(page, `${article}/en.json`, withoutWords);
  await openFromFrontPage(page, 'ua', 'en');
  const picture = page.locator('main [data-block="image"]').first();
  const id = await picture.getAttribute('id');
  const twin = page.locator(`[data-twin="${id}"]`);
  await expect(twin).toHaveAttribute('lang', 'en');
  await expect(twin).toHaveText(/A phone showing an article/);
});

test('a picture is called by its own caption, in a pair as alone', async ({ page }) => {
  let caption = '';
  await edit<Illustrated>(page, `${article}/uk.json`, (edition) => {
    caption = pictureOf(edition).caption ?? '';
  });
  await openFromFrontPage(page, 'ua', 'en');
  await expect(page.locator('main [data-twin]').first()).toBeAttached();
  await expect(page.getByRole('figure', { name: caption, exact: true })).toHaveCount(1);
});

test('a caption from the original stays in its own language, marked, and is no one’s twin', async ({
  page,
}) => {
  await edit<Story>(page, `${article}/story.json`, ({ editions }) => {
    editions.en = { ...editions.en, translationOfWork: { ...editions.en?.translationOfWork } };
    editions.en.translationOfWork = { ...editions.ru?.translationOfWork, partial: true };
  });
  let id = '';
  await edit<Illustrated>(page, `${article}/en.json`, (edition) => {
    ({ id } = pictureOf(edition));
    (edition as { translationOfWork?: object }).translationOfWork = {
      inLanguage: 'uk',
      dateModified: '2030-01-01T00:00:00Z',
      partial: true,
    };
    withoutBlock(id)(edition as never);
  });
  await openFromFrontPage(page, 'en', 'ru');
  const own = page.locator(`main [id="${id}"]`);
  await expect(own).toHaveAttribute('lang', 'uk');
  await expect(
    page.locator('main').getByText('In Ukrainian', { exact: true }).first(),
  ).toBeVisible();
  await expect(page.locator(`[data-twin="${id}"]`)).toHaveAttribute('lang', 'ru');
});

test('two languages with a photo each show both, each over its own words', async ({ page }) => {
  await edit<Illustrated>(page, `${article}/en.json`, (edition) => {
    edition.image = { ...pictureOf(edition), caption: 'A photo of its own' };
  });
  await openFromFrontPage(page, 'ua', 'en');
  const photos = page.locator('main article > :not(section) figure:has(img)');
  await expect(photos).toHaveCount(2);
  await expect(photos.filter({ hasText: 'A photo of its own' })).toHaveCount(1);
  const [own, other] = await photos
    .locator('img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).currentSrc));
  expect(own).not.toBe(other);
});
