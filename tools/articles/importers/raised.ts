/** A power or an index as Unicode writes it, or undefined where it can't: `10<sup>6</sup>` isn't 106. */
export function raised(tag: string, text: string): string | undefined {
  const written = signs.get(tag.toUpperCase());
  const all = [...text.trim().replaceAll('-', '−')].map(
    (sign) => written?.[plainSigns.indexOf(sign)],
  );
  return all.length === 0 || all.includes(undefined) ? undefined : all.join('');
}

const plainSigns = '0123456789+−=()';
const signs = new Map([
  ['SUP', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'],
  ['SUB', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'],
]);
