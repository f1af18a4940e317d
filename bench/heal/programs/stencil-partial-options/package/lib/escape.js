'use strict'

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

exports.escapeHtml = (text) => text.replace(/[&<>"]/g, (char) => ENTITIES[char])
