/** The form of an article's and a topic's name, as a part of patterns. */
export const nameForm = '[a-z0-9-]+';
