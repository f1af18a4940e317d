import { all } from 'page-walk'
const store = {
  '/1': { headers: new Map([['link', '</2>; rel="next"']]), items: ['a', 'b'] },
  '/2': { headers: new Map(), items: ['c'] },
}
console.log((await all('/1', async (address) => store[address])).join(' '))
