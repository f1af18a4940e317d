export type Cents = number

/** As 12,345.60 */
export function euros(cents: Cents): string {
  const [whole, part] = (cents / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`
}
