'use strict';

var HEADING = /^(#{1,6})\s+(.*)$/;

function words(text) {
  return text.toLowerCase().match(/[a-z0-9]+/g);
}

/** Headings of a text with the anchors that lead to them. One without a word gets `section`; doubles get a number. */
function anchors(markdown) {
  var used = {};
  var list = [];
  markdown.split('\n').forEach(function (line) {
    var match = HEADING.exec(line);
    if (!match) return;
    var name = words(match[2]).join('-') || 'section';
    used[name] = (used[name] || 0) + 1;
    list.push({ title: match[2], anchor: used[name] > 1 ? name + '-' + used[name] : name });
  });
  return list;
}

module.exports = anchors;
