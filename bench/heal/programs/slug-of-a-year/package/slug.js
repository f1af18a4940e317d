var ACCENTS = /[\u0300-\u036f]/g;

function slug(title, opts) {
  opts = opts || {};
  var words = title
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (opts.max) words = words.slice(0, opts.max);
  return words.join(opts.sign || '-');
}

/** A path of several titles. */
slug.path = function (titles, opts) {
  return titles.map(function (title) { return slug(title, opts); }).join('/');
};

module.exports = slug;
