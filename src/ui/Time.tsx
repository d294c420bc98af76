import { formatDay, formatMoment } from './dates.ts';
import { useLanguage } from './useLanguage.ts';

const styles = { day: formatDay, moment: formatMoment };

/** A date, in the reader's language and the newsroom's zone. */
export function Time({ date, style = 'day' }: { date: string; style?: keyof typeof styles }) {
  const { code } = useLanguage();
  // Two versions of CLDR may differ in a space or a comma: no reason to throw the page away.
  return (
    <time dateTime={date} data-style={style} suppressHydrationWarning>
      {styles[style](date, code)}
    </time>
  );
}
