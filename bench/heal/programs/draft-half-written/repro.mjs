import { createDrafts } from 'draft-store'
const items = new Map([['draft:contact', '{"at":170000,"fields":{"subject":"He']])
const storage = { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value), removeItem: (key) => items.delete(key) }
console.log(createDrafts(storage).load('contact'))
