'use strict';

module.exports = require('./lib/glob-lite');
