/** The newsroom's own facts: head, feeds, structured data, masthead and footer take them from here. */
export const site = {
  /** The site's name, by language code. */
  name: { uk: 'Triptych', en: 'Triptych', ru: 'Triptych' } as Record<string, string>,
  /** One sentence on what it is, by language code: under the name, and for search engines. */
  description: {
    uk: 'Новини трьома мовами на одній сторінці.',
    en: 'News in three languages on one page.',
    ru: 'Новости на трёх языках на одной странице.',
  } as Record<string, string>,
  /** Where the site will stand, with its path; the setting `SITE_URL` overrides it. */
  address: 'http://localhost:4173/',
  publisher: 'Triptych',
  /** In `public/`, for structured data: 512 × 512. */
  logo: 'logo.png',
  /** In `public/`, for pages without a picture of their own: 1200 × 630. */
  socialPicture: 'social.jpg',
  contact: 'newsroom@example.org',
  /** The licence of the articles and pictures. */
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  /** Dates are shown in this zone, wherever the reader is. */
  timeZone: 'Europe/Kyiv',
};
