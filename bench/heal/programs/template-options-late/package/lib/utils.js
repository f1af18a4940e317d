'use strict';

var ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as a part of a regular expression. */
exports.literal = function (text) {
  return text.replace(/[^\w\s]/g, '\\$&');
};

/** Characters that mean something in HTML are replaced; null and undefined are empty. */
exports.escapeHtml = function (value) {
  if (value === undefined || value === null) return '';
  return String(value).replace(/[&<>'"]/g, function (sign) { return ENTITIES[sign]; });
};
