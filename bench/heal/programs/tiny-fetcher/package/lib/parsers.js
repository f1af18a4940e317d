'use strict';

/** `a=1&b=2` */
function form(text) {
  if (!text) return null;
  return text.split('&').reduce(function (fields, part) {
    var pair = part.split('=').map(decodeURIComponent);
    fields[pair[0]] = pair[1] || '';
    return fields;
  }, {});
}

function json(text) {
  return JSON.parse(text);
}

function plain(text) {
  return text || null;
}

/** The parser for a `content-type`. */
exports.forType = function (type) {
  var name = (type || '').split(';')[0].trim();
  if (name === 'application/x-www-form-urlencoded') return form;
  if (/[/+]json$/.test(name)) return json;
  return plain;
};
