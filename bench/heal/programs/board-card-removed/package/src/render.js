export function render(columns) {
  const lines = []
  for (const { name, cards } of columns) {
    lines.push(`${name.toUpperCase()} (${cards.length})`)
    for (const card of cards) lines.push(`  ${card.id} ${card.title}`)
  }
  return lines.join('\n')
}
