/** The headings of a Markdown text, as a nested list. */
export function toc(markdown, { maxLevel = 3 } = {}) {
  const lines = markdown.split('\n')
  const entries = []
  let isCode = false
  for (const line of lines) {
    if (line.startsWith('```')) {
      isCode = !isCode
      continue
    }
    if (isCode || !line.startsWith('#')) continue
    const match = /^(#{1,6})\s+(.+)$/.exec(line)
    const level = match[1].length
    if (level > maxLevel) continue
    entries.push({ level, title: match[2].trim(), anchor: slug(match[2]) })
  }
  return entries.map(({ level, title, anchor }) => `${'  '.repeat(level - 1)}- [${title}](#${anchor})`).join('\n')
}

function slug(title) {
  return title.trim().toLowerCase().replace(/[^\w\s-]/g, '').replace(/\s+/g, '-')
}
