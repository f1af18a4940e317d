/** A text that fills a column exactly, with at least one blank behind it. */
export function column(text, width) {
  const fitting = text.length < width ? text : `${text.slice(0, width - 2)}…`
  return fitting.padEnd(width)
}
