import { linksOf } from './links.js'

/** Goes through all pages of a list. `get` answers `{ headers, items }` for an address; headers is a Map. */
export async function* pages(first, get) {
  let address = first
  while (address) {
    const { headers, items } = await get(address)
    yield items
    address = linksOf(headers.get('link')).next
  }
}

export async function all(first, get) {
  const found = []
  for await (const items of pages(first, get)) found.push(...items)
  return found
}
