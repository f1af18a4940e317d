'use strict'

const http = require('node:http')

const KINDS = { 'application/json': JSON.parse, 'text/plain': (text) => ({ text }) }

/** Keeps what is posted. Answers 201, or 415 for a content type that it does not know. */
function createServer(store) {
  return http.createServer(async (request, response) => {
    const [type] = request.headers['content-type'].split(';')
    const read = KINDS[type.trim().toLowerCase()]
    if (request.method !== 'POST') return answer(response, 405, { error: 'Only POST is known here.' })
    if (!read) return answer(response, 415, { error: `This content type is not known: ${type}` })
    let text = ''
    for await (const chunk of request) text += chunk
    try {
      store.push(read(text))
    } catch (error) {
      return answer(response, 400, { error: error.message })
    }
    answer(response, 201, { count: store.length })
  })
}

function answer(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}

module.exports = { createServer }
