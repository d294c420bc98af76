/** A picture's file without its middle. */
export type PictureEnds = {
  /** Its first bytes, some tens of thousands. */
  head: Buffer;
  /** Its last bytes, 16 or more where it has them. */
  tail: Buffer;
  /** How many it has in all. */
  size: number;
};

/**
 * Whether a picture's file ends as its format wants: it is not cut off then. Where it doesn't, it may
 * be whole nonetheless, with something behind it.
 * @param format as sharp names it
 */
export function hasEnd(format: string, ends: PictureEnds): boolean {
  return endings[format]?.(ends) ?? false;
}

const endings: Record<string, (ends: PictureEnds) => boolean> = {
  jpeg: ({ tail }) => tail.subarray(-2).equals(Buffer.from([0xff, 0xd9])),
  png: ({ tail }) => tail.subarray(-8, -4).toString('latin1') === 'IEND',
  gif: ({ tail }) => tail.subarray(-2).equals(Buffer.from([0, 0x3b])),
  webp: ({ head, size }) => head.readUInt32LE(4) + 8 <= size,
  heif: ({ head, size }) => lastBox(head) === size,
};

/** Where the last of the boxes ends that a file of ISO's media format is made of. */
function lastBox(head: Buffer): number {
  let end = 0;
  while (end + 8 <= head.length) {
    const length = head.readUInt32BE(end);
    // 0 is “all the rest”, 1 a length of 64 bits: neither says where the picture ends.
    if (length < 8) return Number.NaN;
    end += length;
  }
  return end;
}
