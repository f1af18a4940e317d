/** Entries of a text whose lines are `<milliseconds> <text>`. Lines that begin otherwise belong to the one before. */
export function* entriesOf(text) {
  let open = null
  for (const line of text.split('\n')) {
    const match = /^(\d+) (.*)$/.exec(line)
    if (match) {
      if (open) yield open
      open = { time: Number(match[1]), text: match[2] }
    } else if (open && line !== '') {
      open.text += `\n${line}`
    }
  }
  if (open) yield open
}
