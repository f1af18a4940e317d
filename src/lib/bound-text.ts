/** At most `charsMax` UTF-16 units, the last one an ellipsis when something was cut. Halves of surrogate pairs are replaced. */
export function boundText(text: string, charsMax: number): string {
  const short = text.length > charsMax ? `${text.slice(0, charsMax - 1)}…` : text
  return /\p{Surrogate}/u.test(short) ? Buffer.from(short).toString() : short
}
