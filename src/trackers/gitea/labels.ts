import { type RestClient, shaped } from '../../lib/rest-client.ts'
import type { CallOptions } from '../tracker.ts'
import { labels as labelList, oneLabel } from './schema.ts'

const COLOR = '#ededed'

/** The numbers of labels; one that is not there is made. */
export async function labelIds(
  rest: RestClient,
  path: string,
  { names, signal }: CallOptions & { names: readonly string[] },
): Promise<number[]> {
  if (names.length === 0) return []
  const known = new Map<string, number>()
  for await (const page of rest.pages(`${path}/labels`, { signal, query: { limit: 50 } }))
    for (const { id, name } of shaped(labelList, page)) known.set(name.toLowerCase(), id)
  for (const name of names.filter((one) => !known.has(one.toLowerCase()))) {
    const { json } = await rest.request('POST', `${path}/labels`, { signal, body: { name, color: COLOR } })
    known.set(name.toLowerCase(), shaped(oneLabel, json).id)
  }
  return names.map((name) => known.get(name.toLowerCase())!)
}
