import { languages } from '../languages.ts';
import { formatDate } from './formatDate.ts';

// What the browser reads for its first date it keeps for all of the page’s threads.
for (const { code } of languages) formatDate(new Date().toISOString(), code, 'moment');
postMessage('');
