import { decode, encode } from './cursor.js'

const PAGE = 3

/** Newest first. A post has an id that grows (a BigInt) and a text. */
export class Feed {
  #posts = []

  add(id, text) {
    const at = this.#posts.findIndex((post) => post.id < id)
    this.#posts.splice(at === -1 ? this.#posts.length : at, 0, { id, text })
    return this
  }

  /** A page, and the cursor of the next one (null on the last). */
  page(cursor) {
    const before = decode(cursor)
    const older = before === null ? this.#posts : this.#posts.filter((post) => post.id < before)
    const posts = older.slice(0, PAGE)
    return { posts: posts.map((post) => post.text), next: older.length > PAGE ? encode(posts.at(-1).id) : null }
  }
}

/** Handler of `GET /feed?after=...` for node:http. */
export function feedHandler(feed) {
  return (req, res) => {
    const { searchParams } = new URL(req.url, 'http://localhost')
    const body = JSON.stringify(feed.page(searchParams.get('after')))
    res.setHeader('content-type', 'application/json')
    res.end(body)
  }
}
