interface ImportMetaEnv {
  /** Where the article documents are, when not below the site itself. */
  readonly VITE_ARTICLES_URL?: string;
  /** The site's address, with its path and a slash at the end. */
  readonly SITE_URL: string;
}
