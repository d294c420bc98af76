import { type DateStyle, formatDate } from './formatDate.ts';
import { useLanguage } from './useLanguage.ts';

/** A date, in the reader's language and the newsroom's zone. */
export function Time({ date, style = 'day' }: { date: string; style?: DateStyle }) {
  const { code } = useLanguage();
  // Two versions of CLDR may differ in a space or a comma: no reason to throw the page away.
  return (
    <time dateTime={date} data-style={style} suppressHydrationWarning>
      {formatDate(date, code, style)}
    </time>
  );
}
