exports.verify = require('./verify');
exports.sign = require('./lib/sign');
exports.decode = require('./lib/decode');
exports.JsonTokenError = require('./lib/JsonTokenError');
