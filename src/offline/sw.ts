import { precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { articlesUrl } from '../article/fetchDocument.ts';
import { type Answer, answerWithFile, answerWithPage, pageOf } from './answers.ts';
import { handOver, leaveIfUnused, takeOver } from './lifetime.ts';
import { scope } from './scope.ts';

/*
 * The service worker: only readers who save an article get it. docs/offline.md says what it answers, and
 * how long it lives.
 */

// What the build knows of the app: its scripts, fonts and the page that it starts from.
precacheAndRoute(scope.__WB_MANIFEST, { directoryIndex: '', cleanURLs: false });

const articles = `${new URL(articlesUrl, scope.location.href).href}/`;

registerRoute(
  // What is to be kept comes from the network itself (src/saved/fetchFile.ts). A reload asks otherwise.
  ({ url, request }) =>
    url.href.startsWith(articles) && !['reload', 'force-cache'].includes(request.cache),
  ({ url, request }) => answerWithFile(url, request, articles),
);

registerRoute(
  ({ url, request }) => request.mode === 'navigate' && pageOf(url) !== undefined,
  ({ url, request, event }) => {
    const answer = answerWithPage(url, request, event as Answer);
    (event as Answer).waitUntil(answer.then(handOver, () => {}).then(leaveIfUnused));
    return answer;
  },
);

takeOver();
