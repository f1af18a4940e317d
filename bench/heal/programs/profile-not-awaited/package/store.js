const USERS = { 7: { name: ' Ada Lovelace ' }, 9: { name: 'Grace Hopper' } }

export function openStore() {
  return {
    async find(id) {
      return USERS[id]
    },
  }
}
