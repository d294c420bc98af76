/** How wide pictures are shown, as `sizes` attributes: by the place that they stand in. */
export const pictureSizes = {
  /** An article's photo. */
  photo: '(min-width: 64rem) 60rem, 92vw',
  /** A picture in the text. */
  column: '(min-width: 43rem) 39rem, 92vw',
  /** A picture that two languages share. */
  shared: '(min-width: 56.25rem) 48rem, (min-width: 43rem) 39rem, 92vw',
  /** The front page's first article. */
  opening: '(min-width: 76rem) 43rem, (min-width: 48rem) 55vw, 92vw',
  card: '(min-width: 76rem) 23rem, (min-width: 40rem) 45vw, 92vw',
};
