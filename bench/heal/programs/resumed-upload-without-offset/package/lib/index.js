'use strict'

const { randomUUID } = require('node:crypto')

const SIZE_MAX = 1 << 20

/**
 * Uploads that can be taken up again.
 *
 *   POST /uploads            with `Upload-Length`: begins one, 201 with its place
 *   HEAD /uploads/<id>       how much has come
 *   PATCH /uploads/<id>      with `Upload-Offset`: the next piece; 409 where the offset is not what has come so far
 *
 * What a client leaves out or writes wrong is answered with 400 and a sentence.
 */
function createHandler ({ newId = randomUUID, onComplete = () => {} } = {}) {
  const uploads = new Map()

  function begin (req, res) {
    const header = req.headers['upload-length']
    if (header === undefined) return refuse(res, 400, 'Upload-Length is missing')
    const length = toSize(header)
    if (length === null) return refuse(res, 400, 'Upload-Length is not a size')
    if (length > SIZE_MAX) return refuse(res, 413, 'Upload is too large')
    const id = newId()
    uploads.set(id, { length, bytes: Buffer.alloc(0) })
    res.writeHead(201, { location: `/uploads/${id}` })
    res.end()
  }

  function tell (id, res) {
    const upload = uploads.get(id)
    if (!upload) return refuse(res, 404, 'No such upload')
    res.writeHead(200, { 'upload-offset': upload.bytes.length, 'upload-length': upload.length })
    res.end()
  }

  function add (id, req, res, body) {
    const upload = uploads.get(id)
    if (!upload) return refuse(res, 404, 'No such upload')
    const offset = toSize(req.headers['upload-offset'])
    if (offset === null) return refuse(res, 400, 'Upload-Offset is not a size')
    if (offset !== upload.bytes.length) return refuse(res, 409, `Expected offset ${upload.bytes.length}`)
    if (offset + body.length > upload.length) return refuse(res, 413, 'More than was announced')
    upload.bytes = Buffer.concat([upload.bytes, body])
    if (upload.bytes.length === upload.length) onComplete(id, upload.bytes)
    res.writeHead(204, { 'upload-offset': upload.bytes.length })
    res.end()
  }

  return async function handle (req, res) {
    const [, root, id] = req.url.split('/')
    if (root !== 'uploads') return refuse(res, 404, 'No such place')
    const body = await bodyOf(req)
    if (req.method === 'POST' && !id) return begin(req, res)
    if (req.method === 'HEAD' && id) return tell(id, res)
    if (req.method === 'PATCH' && id) return add(id, req, res, body)
    refuse(res, 405, 'No such method here')
  }
}

/** The number in a header, or null where it is none. */
function toSize (header) {
  const text = header.trim()
  return /^\d+$/.test(text) ? Number(text) : null
}

async function bodyOf (req) {
  const chunks = []
  for await (const chunk of req) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function refuse (res, status, message) {
  res.writeHead(status, { 'content-type': 'text/plain' })
  res.end(message)
}

module.exports = { createHandler }
