import { createDrafts } from 'draft-store'
const items = new Map([['draft:contact', '{"at":170000,"fields":{"subject":"He'], ['theme', 'dark'], ['draft:empty', '']])
const storage = { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value), removeItem: (key) => items.delete(key), key: (index) => [...items.keys()][index], get length() { return items.size } }
let time = 1000
const drafts = createDrafts(storage, { maxAgeMs: 100, now: () => time })
drafts.save('order', { name: 'Ada', note: '' })
const told = [drafts.list(), drafts.load('contact'), drafts.load('empty'), drafts.load('order'), drafts.save('contact', { subject: 'Hello' }), drafts.load('contact'), drafts.save('order', { name: '' }), drafts.list()]
time += 200
told.push(drafts.load('contact'), items.has('draft:contact'), items.get('theme'))
console.log(`RESULT ${JSON.stringify(told)}`)
