export { ArchivePage } from './ArchivePage.tsx';
export { FrontPage } from './FrontPage.tsx';
export { TopicPage } from './TopicPage.tsx';
