import { formatDay, formatMoment } from './dates.ts';
import { useLanguage } from './useLanguage.ts';

/** A date, in the reader's language and the newsroom's zone. */
export function Time({ date, withTime = false }: { date: string; withTime?: boolean }) {
  const { code } = useLanguage();
  const format = withTime ? formatMoment : formatDay;
  // Two versions of CLDR may differ in a space or a comma: no reason to throw the page away.
  return (
    <time dateTime={date} suppressHydrationWarning>
      {format(date, code)}
    </time>
  );
}
