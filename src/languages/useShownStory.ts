import { storyQuery } from '../article/queries.ts';
import type { Story } from '../article/story.ts';
import { useDocument } from '../article/useDocument.ts';
import { useRoute } from '../ui/useNavigation.tsx';

/** The story of the article that the page shows, where it shows one. */
export function useShownStory(): Story | undefined {
  const { page } = useRoute();
  const article = page.name === 'article' ? page.article : '';
  return useDocument({ ...storyQuery(article), enabled: article !== '' }).data;
}
