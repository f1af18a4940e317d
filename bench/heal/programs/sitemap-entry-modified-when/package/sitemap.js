'use strict';

var FREQUENCIES = ['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'];

/**
 * Builds the text of a sitemap.
 *
 * Each page is `{ path, modified, frequency, priority }`. All but the path are hints for search engines:
 * a hint that makes no sense is left out of the entry.
 */
function Sitemap(base) {
  this.base = base.replace(/\/+$/, '');
  this.entries = [];
}

Sitemap.prototype.add = function (page) {
  if (typeof page === 'string') page = { path: page };
  var entry = '<loc>' + escape(this.base + page.path) + '</loc>';

  if (page.modified) {
    entry += '<lastmod>' + new Date(page.modified).toISOString().slice(0, 10) + '</lastmod>';
  }
  if (FREQUENCIES.indexOf(page.frequency) >= 0) {
    entry += '<changefreq>' + page.frequency + '</changefreq>';
  }
  if (page.priority >= 0 && page.priority <= 1) {
    entry += '<priority>' + Number(page.priority).toFixed(1) + '</priority>';
  }
  this.entries.push(entry);
  return this;
};

Sitemap.prototype.addAll = function (pages) {
  pages.forEach(this.add, this);
  return this;
};

Sitemap.prototype.toString = function () {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
  ].concat(this.entries.map(function (entry) {
    return '<url>' + entry + '</url>';
  }), '</urlset>').join('\n');
};

function escape(text) {
  return text.replace(/[&<>"']/g, function (sign) {
    return '&#' + sign.charCodeAt(0) + ';';
  });
}

module.exports = Sitemap;
