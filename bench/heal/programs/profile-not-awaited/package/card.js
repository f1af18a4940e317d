import { openStore } from './store.js'

const store = openStore()

/** What the page shows of a user: the name, and the initials in a circle. */
export async function card(id) {
  const user = store.find(id)
  const name = user.name.trim()
  return { name, initials: initialsOf(name) }
}

export async function exists(id) {
  return (await store.find(id)) !== undefined
}

function initialsOf(name) {
  return name
    .split(/\s+/)
    .map((word) => word[0])
    .join('')
}
