import { all } from 'page-walk'
const store = {
  '/1': { headers: new Map([['link', '</2>; rel="next", </9>; rel=last']]), items: ['a', 'b'] },
  '/2': { headers: new Map([['link', null]]), items: ['c'] },
  '/3': { headers: new Map(), items: ['d'] },
  '/4': { headers: new Map([['link', 'nonsense']]), items: [] },
}
const seen = []
for (const first of ['/1', '/3', '/4', '']) seen.push(await all(first, async (address) => store[address]))
console.log(`RESULT ${JSON.stringify(seen)}`)
