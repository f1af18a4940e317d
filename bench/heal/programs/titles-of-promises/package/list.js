'use strict'

const BOOKS = { a: { title: 'Middlemarch', pages: 880 }, b: { title: 'Emma', pages: 474 } }

async function load(id) {
  return BOOKS[id]
}

/** The titles in capitals, in the order of the ids. */
async function titles(ids) {
  const books = ids.map((id) => load(id))
  return books.map((book) => book.title.toUpperCase())
}

async function pages(ids) {
  const books = await Promise.all(ids.map((id) => load(id)))
  return books.reduce((sum, book) => sum + book.pages, 0)
}

module.exports = { titles, pages }
