const { Sheet } = require('style-sheet')
const sheet = new Sheet({ title: { size: 20 }, note: { base: 'smal' }, head: { base: 'title' }, plain: {} })
const ask = (name) => { try { return sheet.size(name) ?? null } catch (error) { return error.constructor === Error ? error.message : error.name } }
console.log(`RESULT ${JSON.stringify(['title', 'note', 'head', 'plain', 'x'].map(ask))}`)
