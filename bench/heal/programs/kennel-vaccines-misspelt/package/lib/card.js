/**
 * Reads the card of a pet:
 *
 *   Rex, dog
 *   rabies 2025-03-01
 *   parvo 2024-11-30
 *
 * @returns {{ name: string, species: string, vaccinations: { against: string, validTo: string }[] }}
 */
export function readCard(text) {
  const [head, ...rest] = text.trim().split('\n').map((line) => line.trim())
  const [name, species] = head.split(',').map((part) => part.trim())
  const vaccinations = rest.map((line) => {
    const at = line.lastIndexOf(' ')
    return { against: line.slice(0, at), validTo: line.slice(at + 1) }
  })
  return { name, species, vaccinations }
}
