'use strict';

var LIMIT = 2000;
var TARGET = /^\s*<([^>]*)>/;
var PARAMETER = /;\s*([\w-]+\*?)\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/g;

/** Cuts at the commas between links, not at those within <> or quotes. */
function cut(header) {
  var links = [];
  var start = 0;
  var until = null;

  for (var i = 0; i < header.length; i++) {
    var char = header[i];
    if (until) {
      if (char === until) until = null;
    } else if (char === '<') {
      until = '>';
    } else if (char === '"') {
      until = '"';
    } else if (char === ',') {
      links.push(header.slice(start, i));
      start = i + 1;
    }
  }
  links.push(header.slice(start));
  return links;
}

/** The parameters of the query, those of the link, and its url. Null where there is no target. */
function read(link) {
  var target = TARGET.exec(link);
  if (!target) return null;

  var found = {};
  var query = target[1].split('#')[0].split('?')[1];
  new URLSearchParams(query || '').forEach(function (value, name) {
    found[name] = value;
  });
  link.slice(target[0].length).replace(PARAMETER, function (all, name, quoted, bare) {
    found[name.toLowerCase()] = quoted === undefined ? bare : quoted;
  });
  found.url = target[1];
  return found;
}

/**
 * The links of a header by their relation:
 *
 *   parse('<https://api.test/items?page=2>; rel="next"').next.page // '2'
 */
module.exports = function parse(header) {
  if (header.length > LIMIT) {
    throw new Error('The header is too long: at most ' + LIMIT + ' characters are read');
  }

  var byRelation = {};
  cut(header).forEach(function (text) {
    var link = read(text);
    if (!link || !link.rel) return;
    link.rel.split(/\s+/).forEach(function (relation) {
      byRelation[relation] = Object.assign({}, link, { rel: relation });
    });
  });
  return byRelation;
};
