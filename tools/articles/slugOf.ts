// The Ukrainian table of 2010 (resolution No. 55); letters that only Russian has, added.
const letters: Record<string, string> = Object.fromEntries(
  "а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia ё=io ъ= ы=y э=e ’= ʼ= '= ß=ss ł=l ø=o đ=d æ=ae œ=oe"
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

const longest = 40;

/** A text as a name of a–z, 0–9 and -: `Що кажуть люди` → `shcho-kazhut-liudy`; may be empty. */
export function slugOf(text: string): string {
  // Letters first, marks after: й would lose its breve.
  const latin = [...text.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
  const words =
    latin
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longest);
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
