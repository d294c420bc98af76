import type { ListItem } from '../article/story.ts';
import { textIn } from '../languages/direction.ts';
import { GapMarks } from '../lists/GapMarks.tsx';
import lists from '../lists/lists.module.css';
import { PageLink } from '../ui/PageLink.tsx';
import { Time } from '../ui/Time.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { markedIn } from './question.ts';
import styles from './search.module.css';

/** An article that was found: no picture, since text is there at once on any network. */
export function ResultItem({ item, question }: { item: ListItem; question: string }) {
  const { code } = useLanguage();
  const { id, headline, description, datePublished } = item;
  const language = item.inLanguage ?? code;
  const marked = (text: string) => <Marked text={text} language={language} question={question} />;
  return (
    <li className={styles.result}>
      <h2>
        <PageLink page={{ name: 'article', article: id }} {...textIn(language)}>
          {marked(headline)}
        </PageLink>
      </h2>
      <p {...textIn(language)}>{marked(description)}</p>
      <p className={lists.meta}>
        <Time date={datePublished} />
        <GapMarks item={item} />
      </p>
    </li>
  );
}

function Marked({
  text,
  language,
  question,
}: {
  text: string;
  language: string;
  question: string;
}) {
  return markedIn(text, language, question).map(({ text: piece, isMarked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
    isMarked ? <mark key={index}>{piece}</mark> : piece,
  );
}
