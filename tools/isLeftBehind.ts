const names = [
  /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i,
  // Backups, locks and drafts of editors' programs.
  /^(.*~|#.*#|~\$.*|\.~lock\..*|\..*\.sw[a-p])$/,
  /\.(bak|orig|swp|tmp)$/i,
];

/** Whether a file is one that a program has left, and nobody has put there. */
export function isLeftBehind(name: string): boolean {
  return names.some((pattern) => pattern.test(name));
}
