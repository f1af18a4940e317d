/** Text from outside on one line of Markdown: no markup, no mention, no link, no reference to an issue. */
export function inlineText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~@&:]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ')
}

/** Text from outside as it is, in a fence that it cannot close. */
export function fenced(text: string, language = 'text'): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`
}
