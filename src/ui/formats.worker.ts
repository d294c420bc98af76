import { languages } from '../languages.ts';
import { formatMoment } from './dates.ts';

// What the browser reads for its first date it keeps for all of the page’s threads.
for (const { code } of languages) formatMoment(new Date().toISOString(), code);
postMessage('');
