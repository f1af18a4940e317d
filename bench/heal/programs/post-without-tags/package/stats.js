'use strict';

var TAG = /#[\w-]*[a-z][\w-]*/gi;
var MENTION = /(^|\s)@\w+/g;
var WORD = /[\w'-]+/g;

/**
 * Tags of a text without the sign, in small letters, each once.
 */
exports.tags = function (text) {
  return unique(text.match(TAG).map(function (tag) {
    return tag.slice(1).toLowerCase();
  }));
};

/** Names that are mentioned, each once. */
exports.mentions = function (text) {
  var names = [];
  text.replace(MENTION, function (match) {
    names.push(match.trim().slice(1));
  });
  return unique(names);
};

exports.readingMinutes = function (text) {
  var words = text.match(WORD);
  return words ? Math.max(1, Math.round(words.length / 200)) : 0;
};

/**
 * How often each tag is in the posts of the last days, the most frequent first: [['node', 3], ...]
 */
exports.trending = function (posts, options) {
  var settings = options || {};
  var now = settings.now || Date.now();
  var since = now - (settings.days || 7) * 24 * 3600 * 1000;
  var counts = new Map();

  posts.forEach(function (post) {
    if (post.at < since) return;
    exports.tags(post.text).forEach(function (tag) {
      counts.set(tag, (counts.get(tag) || 0) + 1);
    });
  });

  return Array.from(counts)
    .sort(function (a, b) { return b[1] - a[1] || (a[0] < b[0] ? -1 : 1); })
    .slice(0, settings.limit || 10);
};

function unique(list) {
  return list.filter(function (one, index) { return list.indexOf(one) === index; });
}
