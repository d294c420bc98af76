interface ImportMetaEnv {
  /** Where the article documents are, when not below the site itself. */
  readonly VITE_ARTICLES_URL?: string;
  /** The site's address, with its path and a slash at the end. */
  readonly SITE_URL: string;
  /** The names of the table's languages: `LANGUAGE_NAMES.en.uk` is “Ukrainian”. */
  readonly LANGUAGE_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
