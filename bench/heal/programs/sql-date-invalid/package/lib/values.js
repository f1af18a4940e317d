'use strict';

var SPECIAL = /[\0\b\t\n\r\x1a"'\\]/g;
var LETTERS = { '\0': '0', '\b': 'b', '\t': 't', '\n': 'n', '\r': 'r', '\x1a': 'Z' };

/**
 * Values as they stand in the text of a statement.
 */
function quote(text) {
  return "'" + text.replace(SPECIAL, function (sign) {
    return '\\' + (LETTERS[sign] || sign);
  }) + "'";
}

/** `name`, or `table`.`name` for a name with a dot. */
function escapeId(name) {
  if (Array.isArray(name)) return name.map(escapeId).join(', ');
  return String(name).split('.').map(function (part) {
    return '`' + part.replace(/`/g, '``') + '`';
  }).join('.');
}

/** A date in UTC, to the millisecond. */
function escapeDate(date) {
  var text = date.toISOString().replace('T', ' ').replace('Z', '');
  return quote(text);
}

/** 1, 'a' - a list in a list is put in parentheses, for the rows of an INSERT. */
function escapeList(list) {
  return list.map(function (item) {
    return Array.isArray(item) ? '(' + escapeList(item) + ')' : escape(item);
  }).join(', ');
}

/** `name` = 'Ada', `age` = 36 - for SET. */
function escapeFields(object) {
  return Object.keys(object).filter(function (name) {
    return typeof object[name] !== 'function';
  }).map(function (name) {
    return escapeId(name) + ' = ' + escape(object[name]);
  }).join(', ');
}

function escape(value) {
  if (value === undefined || value === null) return 'NULL';
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object') return quote(String(value));

  if (value instanceof Date) return escapeDate(value);
  if (Buffer.isBuffer(value)) return "X'" + value.toString('hex') + "'";
  if (Array.isArray(value)) return escapeList(value);
  if (typeof value.toSql === 'function') return String(value.toSql());
  return escapeFields(value);
}

/** Puts values in the places of `?` and names in those of `??`; places without a value stay. */
function format(statement, values) {
  var rest = values === undefined ? [] : [].concat(values);
  return statement.replace(/\?{1,2}/g, function (place) {
    if (rest.length === 0) return place;
    var value = rest.shift();
    return place === '??' ? escapeId(value) : escape(value);
  });
}

/** A piece of SQL that is written as it is. */
function raw(sql) {
  return { toSql: function () { return sql; } };
}

module.exports = { escape: escape, escapeId: escapeId, format: format, raw: raw };
