/** A file of the site: its path in `dist/`, and what stands in it. */
export type OutputFile = { path: string; content: string };
