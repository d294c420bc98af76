export { refresh } from './keep.ts';
export { pressSave } from './pressSave.tsx';
export { SavedPage } from './SavedPage.tsx';
