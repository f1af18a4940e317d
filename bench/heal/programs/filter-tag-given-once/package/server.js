'use strict'

const http = require('node:http')
const querystring = require('node:querystring')
const { search } = require('./search')

const ANY_TIME = 24 * 60

/**
 * A shelf of recipes over HTTP.
 *
 *   GET /recipes?tag=soup&tag=vegan&minutes=30
 *
 * Each `tag` narrows the answer; without one all recipes are meant.
 */
function createServer(recipes) {
  return http.createServer((req, res) => {
    const [path, query = ''] = req.url.split('?')
    if (path !== '/recipes') return send(res, 404, { error: 'not found' })
    const wanted = wantedOf(querystring.parse(query))
    if (Number.isNaN(wanted.minutes)) return send(res, 400, { error: 'minutes must be a number' })
    send(res, 200, { recipes: search(recipes, wanted) })
  })
}

/** @param {querystring.ParsedUrlQuery} query */
function wantedOf(query) {
  const tags = query.tag || []
  const minutes = query.minutes === undefined ? ANY_TIME : Number(query.minutes)
  return { tags, minutes }
}

function send(res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json' })
  res.end(JSON.stringify(body))
}

module.exports = { createServer }
