'use strict';

var hasOwn = Object.prototype.hasOwnProperty;

/**
 * JSON of anything, for records of a log. It must not fail: where a value cannot be shown,
 * a text in square brackets stands in its place.
 *
 * @param {*} value
 * @param {Number} [indent]
 * @return {String}
 */
exports.text = function (value, indent) {
  return JSON.stringify(plain(value, []), null, indent);
};

exports.plain = function (value) {
  return plain(value, []);
};

function failed(err) {
  return '[Throws: ' + (err ? err.message : '?') + ']';
}

function plain(value, path) {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function') return '[Function]';
  if (typeof value === 'symbol') return '[Symbol]';
  if (value === null || typeof value !== 'object') return value;
  if (path.indexOf(value) >= 0) return '[Circular]';
  if (value instanceof Error) return plainError(value);
  path.push(value);
  var result = plainObject(value, path);
  path.pop();
  return result;
}

function plainObject(value, path) {
  if (typeof value.toJSON === 'function') return plain(jsonOf(value), path);
  if (Array.isArray(value)) {
    return value.map(function (one) {
      return plain(one, path);
    });
  }
  var result = {};
  Object.keys(value).forEach(function (key) {
    result[key] = plain(value[key], path);
  });
  return result;
}

function jsonOf(value) {
  try {
    return value.toJSON();
  } catch (err) {
    return failed(err);
  }
}

function plainError(error) {
  var result = { name: error.name, message: error.message };
  ['code', 'status'].forEach(function (key) {
    if (hasOwn.call(error, key)) result[key] = error[key];
  });
  return result;
}
