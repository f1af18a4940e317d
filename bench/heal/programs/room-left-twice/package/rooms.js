export class Rooms {
  #members = new Map()
  #onEmpty

  constructor({ onEmpty = () => {} } = {}) {
    this.#onEmpty = onEmpty
  }

  join(room, client) {
    if (!this.#members.has(room)) this.#members.set(room, new Set())
    this.#members.get(room).add(client)
    return this.size(room)
  }

  /** Answers whether the client was in the room. */
  leave(room, client) {
    const members = this.#members.get(room)
    const wasIn = members.delete(client)
    if (members.size === 0) {
      this.#members.delete(room)
      this.#onEmpty(room)
    }
    return wasIn
  }

  size(room) {
    return this.#members.get(room)?.size ?? 0
  }

  send(room, text) {
    for (const client of this.#members.get(room) ?? []) client.write(text)
  }
}
