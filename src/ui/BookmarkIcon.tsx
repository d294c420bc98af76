/** The sign of what is saved. */
export function BookmarkIcon() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 3h12v18l-6-5l-6 5z" />
    </svg>
  );
}
