import { useEffect, useState } from 'react';

type Run = string | { text: string; emphasis?: boolean };
export type Text = string | Run[];

type Block = {
  id: string;
  type: string;
  text: Text;
  items: Text[];
  attribution: { name: string; jobTitle: string };
};

export type Edition = {
  inLanguage: string;
  headline: string;
  description: string;
  datePublished: string;
  author: { name: string }[];
  image: { url: string; width: number; height: number; alt: string; caption: string };
  sections: { id: string; heading?: string; blocks: Block[] }[];
};

const editions = new Map<string, Edition>();

/** An edition, fetched once; while another one is on its way, the one before it. */
export function useEdition(article: string, code: string) {
  const [edition, setEdition] = useState(editions.get(code));
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    let isCurrent = true;
    async function load() {
      try {
        const known = editions.get(code);
        const loaded = known ?? (await fetchEdition(article, code));
        editions.set(code, loaded);
        if (isCurrent) setEdition(loaded);
      } catch (failure) {
        if (isCurrent) setError(failure);
      }
    }
    void load();
    return () => {
      isCurrent = false;
    };
  }, [article, code]);

  return { edition, error };
}

async function fetchEdition(article: string, code: string): Promise<Edition> {
  const response = await fetch(`/articles/${article}/${code}.json`);
  if (!response.ok) throw new Error(`${code}.json: HTTP ${response.status}`);
  return response.json();
}
