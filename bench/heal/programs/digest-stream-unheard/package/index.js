'use strict'

const crypto = require('crypto')
const fs = require('fs')

const ALGORITHM = 'sha256'

/**
 * @param {string} file
 * @param {{ encoding?: 'hex'|'base64' }} [options]
 * @returns {Promise<string>}
 */
function digest(file, options = {}) {
  return new Promise((resolve, reject) => {
    let hash
    try {
      hash = crypto.createHash(options.algorithm || ALGORITHM)
    } catch (err) {
      reject(err)
      return
    }

    const stream = fs.createReadStream(file)
    stream.on('data', (chunk) => hash.update(chunk))
    stream.on('end', () => resolve(`${options.algorithm || ALGORITHM}-${hash.digest(options.encoding || 'base64')}`))
  })
}

/** Digests of many files by name; null for those that are not there. */
async function digestAll(files, options) {
  const found = {}
  for (const file of files) {
    try {
      found[file] = await digest(file, options)
    } catch (err) {
      if (err.code !== 'ENOENT') throw err
      found[file] = null
    }
  }
  return found
}

module.exports = { digest, digestAll }
