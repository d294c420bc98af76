export { FrontPage } from '../front/FrontPage.tsx';
export { ArchivePage } from './ArchivePage.tsx';
export { TopicPage } from './TopicPage.tsx';
