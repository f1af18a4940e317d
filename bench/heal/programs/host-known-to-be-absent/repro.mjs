import { NameCache } from 'name-cache'

const names = new NameCache(async (host) => (host === 'db.local' ? { address: '10.0.0.7', ttl: 60 } : null))
for (const host of ['db.local', 'old.local', 'old.local']) {
  console.log(host, (await names.exists(host)) ? 'up' : 'unknown')
}
