var ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

module.exports = function escape(value) {
  return String(value).replace(/[&<>"]/g, function (sign) { return ENTITIES[sign]; });
};
