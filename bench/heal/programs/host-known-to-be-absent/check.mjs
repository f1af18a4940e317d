import { NameCache, NoSuchHostError } from 'name-cache'

let time = 0
const asked = []
const known = { 'db.local': { address: '10.0.0.7', ttl: 2 } }
const names = new NameCache(
  async (host) => {
    asked.push(host)
    if (host === 'broken') throw new RangeError('down')
    return known[host] ?? null
  },
  { now: () => time },
)
const lookup = (host) =>
  names.lookup(host).then(
    (address) => address ?? 'nothing',
    (error) => (error instanceof NoSuchHostError ? ['absent', error.host] : error.name),
  )
const got = []
for (const [at, host] of [[0, 'DB.local.'], [0, 'old.local'], [10, 'old.local'], [20, 'OLD.local.'], [1999, 'db.local'], [2000, 'db.local'], [4000, 'broken'], [4000, 'broken'], [4999, 'old.local']]) {
  time = at
  got.push(await lookup(host))
}
got.push(names.dump(), await names.exists('old.local'))
known['old.local'] = { address: '10.0.0.8', ttl: 1 }
time = 5000
got.push(await lookup('old.local'), asked)
console.log(`RESULT ${JSON.stringify(got)}`)
