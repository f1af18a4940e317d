'use strict'

exports.Shape = require('./shape')
exports.Group = require('./group')
