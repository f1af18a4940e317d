import { createHash } from 'node:crypto'
import { extname, join } from 'node:path/posix'

const FORMATS = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.png': 'png', '.webp': 'webp', '.gif': 'png' }

/**
 * Where the thumbnails of a picture lie.
 */
export class Thumbnails {
  constructor(root, { sizes = [160, 480], keepNames = false } = {}) {
    this.root = root
    this.sizes = sizes
    this.keepNames = keepNames
  }

  /** The path of the thumbnail of a size, null for what is no picture. */
  pathOf(picture, size) {
    const extension = extname(picture).toLowerCase()
    if (!(extension in FORMATS)) return null
    const name = this.keepNames ? this.readableName(picture, size) : this.hashedName(picture, size)
    return join(this.root, String(size), `${name}.${FORMATS[extension]}`)
  }

  all(picture) {
    return this.sizes.map((size) => this.pathOf(picture, size)).filter((path) => path !== null)
  }

  hashedName(picture, size) {
    return createHash('sha256').update(`${picture}@${size}`).digest('hex').slice(0, 12)
  }

  /** The name of the picture without folder and extension, fit for a URL. */
  readableName(picture, size) {
    const name = basename(picture, extname(picture))
    const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
    return `${plain || 'picture'}-${size}`
  }
}
